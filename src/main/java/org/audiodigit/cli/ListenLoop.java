package org.audiodigit.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.audio.device.MicrophoneListener.Quality;

/**
 * Listens for one word after the other until it is told to stop. A microphone that goes away while
 * it is heard is waited for.
 */
final class ListenLoop {

    private static final long LOOK_MILLIS = 1000;

    /** Is told what happens, on the thread that listens. */
    interface Listener {

        void opened(AudioDevice device, int sampleRate) throws IOException, InterruptedException;

        /** Says whether to go on. */
        boolean spoken(SpokenWord word) throws IOException, InterruptedException;

        void judged(Quality quality);

        /** The microphone is not there any more. */
        void gone(AudioDevice device);
    }

    /** How one time of hearing ended; with a failure unless it was asked for. */
    private record End(boolean opened, Optional<String> failure) {}

    private final AudioDevices devices;
    private final Microphone microphone;
    private final LevelLine levels;
    private final Listener listener;
    private final CountDownLatch stop = new CountDownLatch(1);

    ListenLoop(AudioDevices devices, Microphone microphone, LevelLine levels, Listener listener) {
        this.devices = devices;
        this.microphone = microphone;
        this.levels = levels;
        this.listener = listener;
    }

    /** Ends it; any thread may ask. What is being spoken is still told. */
    void stop() {
        stop.countDown();
        microphone.stop();
    }

    /**
     * Listens until it is stopped.
     *
     * @throws IOException if the microphone cannot be heard from the beginning
     */
    void run(AudioDevice device) throws IOException, InterruptedException {
        End end = hear(device);
        if (!end.opened() && end.failure().isPresent()) {
            throw new IOException(end.failure().get());
        }
        while (end.failure().isPresent()) {
            if (end.opened()) {
                listener.gone(device);
            }
            if (!awaitBack(device)) {
                return;
            }
            end = hear(device);
        }
    }

    private End hear(AudioDevice device) throws IOException, InterruptedException {
        CaptureQueue hearing = new CaptureQueue(levels);
        microphone.listen(device, hearing);
        if (stop.getCount() == 0) {
            microphone.stop();
        }
        boolean opened = false;
        Optional<String> failure = Optional.empty();
        while (true) {
            CaptureEvent event = hearing.next();
            if (event instanceof CaptureEvent.Over) {
                return new End(opened, failure);
            } else if (event instanceof CaptureEvent.Opened now) {
                opened = true;
                listener.opened(device, now.sampleRate());
            } else if (event instanceof CaptureEvent.Failed failed) {
                failure = Optional.of(failed.sentence());
            } else if (event instanceof CaptureEvent.Judged judged) {
                listener.judged(judged.quality());
            } else if (event instanceof CaptureEvent.Spoken spoken) {
                if (!listener.spoken(spoken.word())) {
                    stop();
                }
            }
        }
    }

    /** False if it was stopped before. */
    private boolean awaitBack(AudioDevice device) throws InterruptedException {
        while (!stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            devices.refresh();
            if (devices.inputs().stream().anyMatch(input -> input.id().equals(device.id()))) {
                return true;
            }
        }
        return false;
    }
}
