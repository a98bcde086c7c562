package org.audiodigit.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What the virtual loudspeaker says, and when it said it. */
final class TimedRecording implements AutoCloseable {

    private final Process process;
    private volatile boolean closed;
    private float[] samples = new float[0];
    private long startNanos = Long.MAX_VALUE;

    TimedRecording() throws IOException {
        process = VirtualSoundCard.record();
        Thread reader = new Thread(this::read, "timed-recording");
        reader.start();
    }

    private void read() {
        try (InputStream stream = process.getInputStream()) {
            byte[] bytes = new byte[960];
            int count;
            while ((count = stream.readNBytes(bytes, 0, bytes.length)) > 1) {
                add(bytes, count / 2, System.nanoTime());
            }
        } catch (IOException e) {
            // So ends the stream of a process that was told to go, and with it the recording.
            assertThat(closed).isTrue();
        }
    }

    private synchronized void add(byte[] bytes, int count, long now) {
        int at = samples.length;
        samples = Arrays.copyOf(samples, at + count);
        for (int i = 0; i < count; i++) {
            samples[at + i] = (bytes[2 * i] & 0xFF | bytes[2 * i + 1] << 8) / 32768f;
        }
        // Nothing arrives before it was said, so the promptest block tells when all of them were.
        startNanos = Math.min(startNanos, now - nanos(samples.length));
    }

    /** The system's clock when a sample was said. */
    synchronized long nanosOf(int sample) {
        return startNanos + nanos(sample);
    }

    private static long nanos(int samples) {
        return Math.round(samples * 1e9 / VirtualSoundCard.RATE);
    }

    synchronized float[] samples() {
        return samples.clone();
    }

    /** Waits until something arrives. */
    void awaitSound() throws InterruptedException {
        for (int i = 0; i < 500 && samples().length == 0; i++) {
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        closed = true;
        process.destroy();
    }
}
