package org.audiodigit.audio.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import javax.sound.sampled.TargetDataLine;

/**
 * Reads a line as soon as there is something. Java Sound's own read looks again only after a
 * quarter of the line's buffer, 250 ms of a second, and a short buffer would lose samples on a busy
 * machine. A line that is silent for long is left to that read, which knows when a device is gone.
 */
final class LowLatencyInputStream extends InputStream {

    private static final int LOOK_MILLIS = 4;
    private static final int LOOKS = 15;

    private final TargetDataLine line;

    LowLatencyInputStream(TargetDataLine line) {
        this.line = line;
    }

    /** Fewer bytes than asked for, but whole frames, where no more are there yet. */
    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        for (int look = 0; look < LOOKS && line.isOpen(); look++) {
            int there = Math.min(line.available(), length);
            if (there > 0) {
                int frame = line.getFormat().getFrameSize();
                return line.read(to, offset, there / frame * frame);
            }
            pause();
        }
        return line.read(to, offset, length);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_MILLIS);
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
