package org.audiodigit.audio.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** Opens Java Sound's lines to loudspeakers. */
final class OutputLines {

    private static final String NONE =
            "This machine has no sound output. Connect headphones or loudspeakers, or turn the"
                    + " sound on in the system, then play again.";

    private OutputLines() {}

    /** To the output that the system uses by default. */
    static OutputLine.Opener standard() {
        return rate -> open(Optional.empty(), rate, NONE, "The sound output");
    }

    /** To one output. */
    static OutputLine.Opener of(AudioDevice device) {
        return rate -> {
            String name = "The sound output \"" + device.name() + "\"";
            String gone = name + " is not there any more. Choose another one, then play again.";
            Mixer mixer =
                    MixerList.outputs().find(device).orElseThrow(() -> new SoundException(gone));
            return open(Optional.of(mixer), rate, gone, name);
        };
    }

    private static OutputLine open(Optional<Mixer> mixer, int rate, String none, String name)
            throws SoundException {
        Exception refused = null;
        for (AudioDevice.Format format : candidates(rate)) {
            AudioFormat wanted = LineFormats.javaSound(format);
            DataLine.Info info = new DataLine.Info(SourceDataLine.class, wanted);
            boolean supported =
                    mixer.map(found -> found.isLineSupported(info))
                            .orElseGet(() -> AudioSystem.isLineSupported(info));
            if (!supported) {
                continue;
            }
            try {
                SourceDataLine line =
                        (SourceDataLine)
                                (mixer.isPresent()
                                        ? mixer.get().getLine(info)
                                        : AudioSystem.getLine(info));
                return new JavaSoundOutput(line, wanted);
            } catch (LineUnavailableException | IllegalArgumentException e) {
                // The next format may do: some devices take fewer than they say.
                refused = e;
            }
        }
        if (refused == null) {
            throw new SoundException(none);
        }
        throw new SoundException(
                name
                        + " cannot be opened; another program may be using it. Close that or"
                        + " choose another output, then play again.",
                refused);
    }

    /** The wanted rate in any way, then others; a device that has it need not convert. */
    private static List<AudioDevice.Format> candidates(int rate) {
        List<AudioDevice.Format> formats = new ArrayList<>();
        formats.add(new AudioDevice.Format(rate, 1));
        formats.add(new AudioDevice.Format(rate, 2));
        formats.addAll(LineFormats.BEST_FIRST);
        return formats;
    }
}
