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
import org.audiodigit.audio.wav.Pcm16;

/**
 * An output line of Java Sound. Its buffer is never completely filled, since ALSA derives the
 * position from the free space, which is wrong for a full buffer.
 */
final class JavaSoundOutput implements OutputLine {

    private static final double BUFFER_SECONDS = 0.4;
    private static final double MAX_FILLED = 0.75;

    private static final String NO_OUTPUT =
            "No sound output is available. Connect headphones or loudspeakers, or enable sound in"
                    + " the system settings, then play again.";

    private final SourceDataLine line;
    private final AudioFormat format;
    private final int reservedBytes;
    private boolean started;

    private JavaSoundOutput(SourceDataLine line, AudioFormat format)
            throws LineUnavailableException {
        this.line = line;
        this.format = format;
        int frames = (int) Math.round(BUFFER_SECONDS * format.getSampleRate());
        line.open(format, frames * format.getFrameSize());
        // a device may choose another buffer size than requested
        int usable = (int) (MAX_FILLED * Math.min(line.getBufferSize(), bytes(frames)));
        reservedBytes = line.getBufferSize() - usable;
    }

    /** Opens lines to the default output of the system. */
    static OutputLine.Opener systemDefault() {
        return rate -> open(Optional.empty(), rate, NO_OUTPUT, "The sound output");
    }

    /** Opens lines to one output. */
    static OutputLine.Opener of(AudioDevice device) {
        return rate -> {
            String name = "The sound output \"" + device.name() + "\"";
            String missing = name + " is no longer available. Choose another one, then play again.";
            Mixer mixer =
                    JavaSoundDevices.outputMixer(device)
                            .orElseThrow(() -> new SoundException(missing));
            return open(Optional.of(mixer), rate, missing, name);
        };
    }

    private static OutputLine open(Optional<Mixer> mixer, int rate, String missing, String name)
            throws SoundException {
        Exception lastFailure = null;
        for (AudioDevice.Format candidate : candidates(rate)) {
            AudioFormat format = candidate.javaSound();
            DataLine.Info info = new DataLine.Info(SourceDataLine.class, format);
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
                return new JavaSoundOutput(line, format);
            } catch (LineUnavailableException | IllegalArgumentException e) {
                // the next format may work: some devices accept fewer formats than they declare
                lastFailure = e;
            }
        }
        if (lastFailure == null) {
            throw new SoundException(missing);
        }
        throw new SoundException(
                name
                        + " cannot be opened. It may be in use by another program. Close that"
                        + " program or choose another output, then play again.",
                lastFailure);
    }

    /** The requested rate first, since no conversion is then needed. */
    private static List<AudioDevice.Format> candidates(int rate) {
        List<AudioDevice.Format> formats = new ArrayList<>();
        formats.add(new AudioDevice.Format(rate, 1));
        formats.add(new AudioDevice.Format(rate, 2));
        formats.addAll(AudioDevice.Format.BEST_FIRST);
        return formats;
    }

    private int bytes(int frames) {
        return frames * format.getFrameSize();
    }

    @Override
    public int sampleRate() {
        return Math.round(format.getSampleRate());
    }

    @Override
    public int writable() {
        return Math.max(0, line.available() - reservedBytes) / format.getFrameSize();
    }

    @Override
    public int write(float[] amplitudes, int from, int count) {
        byte[] bytes = new byte[bytes(count)];
        int at = 0;
        for (int i = from; i < from + count; i++) {
            for (int channel = 0; channel < format.getChannels(); channel++) {
                Pcm16.put(amplitudes[i], bytes, at);
                at += AudioDevice.Format.BYTES_PER_SAMPLE;
            }
        }
        int written = line.write(bytes, 0, bytes.length) / format.getFrameSize();
        if (!started) {
            // not earlier: the position of a line without samples is undefined
            line.start();
            started = true;
        }
        return written;
    }

    @Override
    public long played() {
        return started ? line.getLongFramePosition() : 0;
    }

    @Override
    public boolean isOpen() {
        return line.isOpen();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
