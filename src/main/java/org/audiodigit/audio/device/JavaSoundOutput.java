package org.audiodigit.audio.device;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.audiodigit.audio.wav.Pcm16;

/**
 * A line of Java Sound with a buffer that is never filled to the brim: ALSA's position is told from
 * the room left, and wrong for a full buffer.
 */
final class JavaSoundOutput implements OutputLine {

    private static final double BUFFER_SECONDS = 0.4;
    private static final double FILLED = 0.75;

    private final SourceDataLine line;
    private final AudioFormat format;
    private final int keptFree; // bytes
    private boolean started;

    JavaSoundOutput(SourceDataLine line, AudioFormat format) throws LineUnavailableException {
        this.line = line;
        this.format = format;
        int frames = (int) Math.round(BUFFER_SECONDS * format.getSampleRate());
        line.open(format, frames * format.getFrameSize());
        // A device may have made the buffer longer or shorter than it was asked to.
        int filled = (int) (FILLED * Math.min(line.getBufferSize(), bytes(frames)));
        keptFree = line.getBufferSize() - filled;
    }

    private int bytes(int frames) {
        return frames * format.getFrameSize();
    }

    @Override
    public int sampleRate() {
        return Math.round(format.getSampleRate());
    }

    @Override
    public int room() {
        return Math.max(0, line.available() - keptFree) / format.getFrameSize();
    }

    @Override
    public int write(float[] amplitudes, int from, int count) {
        byte[] bytes = new byte[bytes(count)];
        int at = 0;
        for (int i = from; i < from + count; i++) {
            for (int channel = 0; channel < format.getChannels(); channel++) {
                Pcm16.put(amplitudes[i], bytes, at);
                at += LineFormats.BYTES;
            }
        }
        int written = line.write(bytes, 0, bytes.length) / format.getFrameSize();
        if (!started) {
            // Not before: until there is something to play the position would be nonsense.
            line.start();
            started = true;
        }
        return written;
    }

    @Override
    public long heard() {
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
