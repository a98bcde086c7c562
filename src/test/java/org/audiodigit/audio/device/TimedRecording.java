package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.audiodigit.testing.VirtualSoundCard;

/** Records the virtual sound card, with the time of each sample. */
public final class TimedRecording implements AutoCloseable {

    private final Process process;
    private volatile boolean closed;
    private float[] samples = new float[VirtualSoundCard.RATE];
    private int length;
    private long startNanos = Long.MAX_VALUE;

    /** Records the loudspeaker. */
    TimedRecording() throws IOException {
        this(VirtualSoundCard.record());
    }

    private TimedRecording(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "timed-recording");
        reader.start();
    }

    /** Records the input of the microphone. */
    public static TimedRecording ofTheRoom() throws IOException {
        return new TimedRecording(VirtualSoundCard.recordRoom());
    }

    private void read() {
        try (InputStream stream = process.getInputStream()) {
            byte[] bytes = new byte[960];
            int count;
            while ((count = stream.readNBytes(bytes, 0, bytes.length)) > 1) {
                add(bytes, count / 2, System.nanoTime());
            }
        } catch (IOException e) {
            // closing the recording ends the process and its stream
            assertThat(closed).isTrue();
        }
    }

    private synchronized void add(byte[] bytes, int count, long now) {
        if (length + count > samples.length) {
            samples = Arrays.copyOf(samples, 2 * samples.length);
        }
        for (int i = 0; i < count; i++) {
            samples[length++] = (bytes[2 * i] & 0xFF | bytes[2 * i + 1] << 8) / 32768f;
        }
        // samples never arrive early, so the block with the least delay gives the start time
        startNanos = Math.min(startNanos, now - nanos(length));
    }

    /** Time of a sample by {@link System#nanoTime}. */
    public synchronized long nanosOf(int sample) {
        return startNanos + nanos(sample);
    }

    private static long nanos(int samples) {
        return Math.round(samples * 1e9 / VirtualSoundCard.RATE);
    }

    public synchronized float[] samples() {
        return Arrays.copyOf(samples, length);
    }

    private synchronized boolean isEmpty() {
        return length == 0;
    }

    /** Waits up to five seconds for the first samples. */
    public void awaitSound() throws InterruptedException {
        for (int i = 0; i < 500 && isEmpty(); i++) {
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        closed = true;
        process.destroy();
    }
}
