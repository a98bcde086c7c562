package org.audiodigit.audio.device;

import be.tarsos.dsp.io.jvm.JVMAudioInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** Opens lines of microphones with Java Sound. */
final class JavaSoundInput {

    /** If the program does not read for a longer time, samples are lost. */
    private static final double BUFFER_SECONDS = 1;

    private JavaSoundInput() {}

    /**
     * Opens a line in the best format that the device accepts.
     *
     * @throws SoundException if the device is unavailable or in use
     */
    static InputLine open(AudioDevice device) throws SoundException {
        String name = "The microphone \"" + device.name() + "\"";
        Mixer mixer =
                JavaSoundDevices.inputMixer(device)
                        .orElseThrow(
                                () ->
                                        new SoundException(
                                                name
                                                        + " is no longer available. Connect it"
                                                        + " again or choose another one."));
        Exception lastFailure = null;
        for (AudioDevice.Format format : candidates(device)) {
            try {
                return open(mixer, format.javaSound());
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                // the next format may work: some devices accept fewer formats than they declare
                lastFailure = e;
            }
        }
        throw new SoundException(
                name
                        + " cannot be opened. It may be in use by another program, or the system"
                        + " denies access to it. Close the other program, allow access, or choose"
                        + " another microphone.",
                lastFailure);
    }

    private static List<AudioDevice.Format> candidates(AudioDevice device) {
        return device.formats().isEmpty() ? AudioDevice.Format.BEST_FIRST : device.formats();
    }

    private static InputLine open(Mixer mixer, AudioFormat format) throws LineUnavailableException {
        TargetDataLine line =
                (TargetDataLine) mixer.getLine(new DataLine.Info(TargetDataLine.class, format));
        int frames = (int) Math.round(BUFFER_SECONDS * format.getSampleRate());
        line.open(format, frames * format.getFrameSize());
        line.start();
        LowLatencyStream lowLatency = new LowLatencyStream(line);
        AudioInputStream stream =
                new AudioInputStream(lowLatency, format, AudioSystem.NOT_SPECIFIED);
        return new InputLine(
                new MonoInputStream(new JVMAudioInputStream(stream)), lowLatency::close);
    }

    /**
     * Reads from a line as soon as samples are available. Java Sound's own read polls only after a
     * quarter of the line's buffer, 250 ms for one second, and a short buffer would lose samples on
     * a busy machine. If the line stays silent, Java Sound's read takes over, since it detects a
     * disconnected device.
     */
    private static final class LowLatencyStream extends InputStream {

        private static final int POLL_MILLIS = 4;
        private static final int POLLS = 15;

        private final TargetDataLine line;

        LowLatencyStream(TargetDataLine line) {
            this.line = line;
        }

        /** Returns fewer bytes than requested, but whole frames, if no more are available. */
        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            for (int poll = 0; poll < POLLS && line.isOpen(); poll++) {
                int available = Math.min(line.available(), length);
                if (available > 0) {
                    int frame = line.getFormat().getFrameSize();
                    return line.read(to, offset, available / frame * frame);
                }
                pause();
            }
            return line.read(to, offset, length);
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("samples have two bytes");
        }

        @Override
        public int available() {
            return line.available();
        }

        @Override
        public void close() {
            line.stop();
            line.close();
        }
    }
}
