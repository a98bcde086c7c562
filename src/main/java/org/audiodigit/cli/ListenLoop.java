package org.audiodigit.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.audio.device.SpokenWord;
import org.audiodigit.audio.device.WordCapture;

/**
 * Listens for words until it is stopped. Reconnects when a microphone that was disconnected becomes
 * available again.
 */
final class ListenLoop {

    private static final long RETRY_MILLIS = 1000;

    /** Receives the events on the thread that runs the loop. */
    interface Listener {

        void opened(AudioDevice device, int sampleRate) throws IOException, InterruptedException;

        /** Returns whether to continue. */
        boolean word(SpokenWord word) throws IOException, InterruptedException;

        void quality(Quality quality);

        /** The microphone is no longer available. */
        void disconnected(AudioDevice device);
    }

    /** How one capture ended: with a failure unless the loop was stopped. */
    private record Outcome(boolean opened, Optional<String> failure) {}

    private final AudioDevices devices;
    private final Microphone microphone;
    private final LevelLine levels;
    private final Listener listener;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ListenLoop(AudioDevices devices, Microphone microphone, LevelLine levels, Listener listener) {
        this.devices = devices;
        this.microphone = microphone;
        this.levels = levels;
        this.listener = listener;
    }

    /** Stops the loop from any thread. A word that is being spoken is still reported. */
    void stop() {
        stopped.countDown();
        microphone.stop();
    }

    /**
     * Listens until the loop is stopped.
     *
     * @throws IOException if the microphone cannot be opened the first time
     */
    void run(AudioDevice device) throws IOException, InterruptedException {
        Outcome outcome = capture(device);
        if (!outcome.opened() && outcome.failure().isPresent()) {
            throw new IOException(outcome.failure().get());
        }
        while (outcome.failure().isPresent()) {
            if (outcome.opened()) {
                listener.disconnected(device);
            }
            if (!awaitAvailable(device)) {
                return;
            }
            outcome = capture(device);
        }
    }

    private Outcome capture(AudioDevice device) throws IOException, InterruptedException {
        CaptureQueue queue = new CaptureQueue(levels);
        microphone.listen(device, new WordCapture(queue));
        if (stopped.getCount() == 0) {
            microphone.stop();
        }
        boolean opened = false;
        Optional<String> failure = Optional.empty();
        while (true) {
            CaptureQueue.Event event = queue.next();
            if (event instanceof CaptureQueue.Event.Ended) {
                return new Outcome(opened, failure);
            } else if (event instanceof CaptureQueue.Event.Opened open) {
                opened = true;
                listener.opened(device, open.sampleRate());
            } else if (event instanceof CaptureQueue.Event.Failed failed) {
                failure = Optional.of(failed.sentence());
            } else if (event instanceof CaptureQueue.Event.QualityChanged changed) {
                listener.quality(changed.quality());
            } else if (event instanceof CaptureQueue.Event.Word spoken) {
                if (!listener.word(spoken.word())) {
                    stop();
                }
            }
        }
    }

    /** Waits for the device; returns false if the loop was stopped first. */
    private boolean awaitAvailable(AudioDevice device) throws InterruptedException {
        while (!stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
            devices.refresh();
            if (devices.inputs().stream().anyMatch(input -> input.id().equals(device.id()))) {
                return true;
            }
        }
        return false;
    }
}
