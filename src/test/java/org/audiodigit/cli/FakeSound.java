package org.audiodigit.cli;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.signal.Waveform;

/** Microphones that deliver prepared sounds, one each time a microphone is opened. */
final class FakeSound implements AudioDevices, Microphone {

    static final AudioDevice DESK =
            new AudioDevice("desk", "Desk microphone", List.of(new AudioDevice.Format(8000, 1)));
    static final AudioDevice HEADSET =
            new AudioDevice(
                    "head",
                    "Headset microphone",
                    List.of(
                            new AudioDevice.Format(48_000, 1),
                            new AudioDevice.Format(48_000, 2),
                            new AudioDevice.Format(8000, 1)));

    /** A sound after which the device fails if {@code failure} is not null. */
    private record Sound(Waveform waveform, String failure) {}

    volatile List<AudioDevice> inputs = List.of(DESK, HEADSET);
    volatile AudioDevice openedDevice;
    volatile boolean closed;
    private final Queue<Sound> sounds = new ArrayDeque<>();
    private volatile Waveform recorded;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private final CountDownLatch delivered = new CountDownLatch(1);

    AudioHardware devices() {
        return new AudioHardware(() -> this, () -> this);
    }

    /** Delivers the sound, and then nothing until it is stopped. */
    FakeSound then(Waveform waveform) {
        return then(waveform, null);
    }

    /** Delivers the sound, and then fails. */
    FakeSound then(Waveform waveform, String failure) {
        sounds.add(new Sound(waveform, failure));
        return this;
    }

    @Override
    public List<AudioDevice> inputs() {
        return inputs;
    }

    @Override
    public List<AudioDevice> outputs() {
        return List.of();
    }

    @Override
    public boolean refresh() {
        return false;
    }

    @Override
    public void record(AudioDevice device, double maxSeconds, MicrophoneListener listener) {
        start(device, maxSeconds, listener);
    }

    @Override
    public void listen(AudioDevice device, MicrophoneListener listener) {
        start(device, Double.POSITIVE_INFINITY, listener);
    }

    private void start(AudioDevice device, double maxSeconds, MicrophoneListener listener) {
        openedDevice = device;
        Sound sound = sounds.remove();
        recorded = new Waveform(new float[0], sound.waveform().sampleRate());
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        new Thread(() -> deliver(sound, maxSeconds, listener, stop), "fake-microphone").start();
    }

    private void deliver(
            Sound sound, double maxSeconds, MicrophoneListener listener, CountDownLatch stop) {
        Waveform all = sound.waveform();
        int rate = all.sampleRate();
        if (all.length() > 0) {
            listener.opened(rate);
        }
        int end = (int) Math.min(all.length(), maxSeconds * rate);
        for (int at = 0; at < end && stop.getCount() > 0; at += rate / 50) {
            int to = Math.min(at + rate / 50, end);
            Waveform block = new Waveform(Arrays.copyOfRange(all.samples(), at, to), rate);
            recorded = new Waveform(Arrays.copyOf(all.samples(), to), rate);
            Level level = Level.of(block);
            listener.block(block, level);
            if (level.peak() >= 0) {
                listener.quality(MicrophoneListener.Quality.CLIPPING);
            }
        }
        delivered.countDown();
        if (sound.failure() != null) {
            listener.failed(sound.failure());
        } else if (end == all.length() && Double.isInfinite(maxSeconds)) {
            await(stop);
        }
        listener.ended();
    }

    /** Waits until the first sound was delivered. */
    void awaitDelivered() {
        await(delivered);
    }

    private static void await(CountDownLatch event) {
        try {
            event.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public Waveform recording() {
        return recorded;
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }
}
