package org.audiodigit.audio.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.audiodigit.signal.Waveform;

/** Records the events and the samples of a microphone. */
class MicrophoneEvents implements MicrophoneListener {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<Level> levels = new ArrayList<>();
    private float[] samples = new float[0];

    @Override
    public void opened(int sampleRate) {
        events.add("opened " + sampleRate);
    }

    @Override
    public synchronized void block(Waveform block, Level level) {
        levels.add(level);
        int at = samples.length;
        samples = Arrays.copyOf(samples, at + block.length());
        System.arraycopy(block.samples(), 0, samples, at, block.length());
        notifyAll();
    }

    @Override
    public void quality(Quality quality) {
        events.add(quality.name());
    }

    @Override
    public void failed(String message) {
        events.add(message);
    }

    @Override
    public void ended() {
        events.add("ended");
    }

    /** Waits up to five seconds until at least {@code count} samples were captured. */
    synchronized void awaitSamples(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (samples.length < count && System.nanoTime() < end) {
            wait(100);
        }
    }

    synchronized float[] samples() {
        return samples.clone();
    }

    synchronized List<Level> levels() {
        return List.copyOf(levels);
    }

    /** Returns the next event, or "nothing" after five seconds. */
    String next() throws InterruptedException {
        return next(5000);
    }

    String next(long millis) throws InterruptedException {
        String event = events.poll(millis, TimeUnit.MILLISECONDS);
        return event == null ? "nothing" : event;
    }
}
