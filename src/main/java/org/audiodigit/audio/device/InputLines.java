package org.audiodigit.audio.device;

import be.tarsos.dsp.io.jvm.JVMAudioInputStream;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** Opens Java Sound's lines from microphones. */
final class InputLines {

    /** So long may this program be kept from reading before samples are lost. */
    private static final double BUFFER_SECONDS = 1;

    private InputLines() {}

    /**
     * A line at the best rate that the device really gives.
     *
     * @throws SoundException if the device is gone or taken
     */
    static InputLine open(AudioDevice device) throws SoundException {
        String name = "The microphone \"" + device.name() + "\"";
        Mixer mixer =
                MixerList.inputs()
                        .find(device)
                        .orElseThrow(
                                () ->
                                        new SoundException(
                                                name
                                                        + " is not there any more. Connect it"
                                                        + " again or choose another one."));
        Exception refused = null;
        for (AudioDevice.Format format : candidates(device)) {
            try {
                return open(mixer, LineFormats.javaSound(format));
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                // The next format may do: some devices take fewer than they say.
                refused = e;
            }
        }
        throw new SoundException(
                name
                        + " cannot be opened. Another program may be using it, or the system does"
                        + " not let this one listen; see to that or choose another microphone.",
                refused);
    }

    private static List<AudioDevice.Format> candidates(AudioDevice device) {
        return device.formats().isEmpty() ? LineFormats.BEST_FIRST : device.formats();
    }

    private static InputLine open(Mixer mixer, AudioFormat format) throws LineUnavailableException {
        TargetDataLine line =
                (TargetDataLine) mixer.getLine(new DataLine.Info(TargetDataLine.class, format));
        int frames = (int) Math.round(BUFFER_SECONDS * format.getSampleRate());
        line.open(format, frames * format.getFrameSize());
        line.start();
        LowLatencyInputStream prompt = new LowLatencyInputStream(line);
        AudioInputStream stream = new AudioInputStream(prompt, format, AudioSystem.NOT_SPECIFIED);
        return new InputLine(new MonoInputStream(new JVMAudioInputStream(stream)), prompt::close);
    }
}
