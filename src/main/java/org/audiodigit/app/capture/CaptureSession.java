package org.audiodigit.app.capture;

import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.audio.device.SpokenWord;
import org.audiodigit.audio.device.WordCapture;
import org.audiodigit.signal.Waveform;

/** Forwards the events of one capture to the JavaFX thread until the session is discarded. */
final class CaptureSession implements WordCapture.Listener {

    private final TaskExecutor tasks;
    private final WordCapture.Listener listener;
    private boolean discarded;

    CaptureSession(TaskExecutor tasks, WordCapture.Listener listener) {
        this.tasks = tasks;
        this.listener = listener;
    }

    /** Drops all further events. Call it on the JavaFX thread. */
    void discard() {
        discarded = true;
    }

    @Override
    public void opened(int sampleRate) {
        forward(() -> listener.opened(sampleRate));
    }

    @Override
    public void block(Waveform block, Level level, boolean speaking) {
        forward(() -> listener.block(block, level, speaking));
    }

    @Override
    public void word(SpokenWord word) {
        forward(() -> listener.word(word));
    }

    @Override
    public void quality(Quality quality) {
        forward(() -> listener.quality(quality));
    }

    @Override
    public void failed(String sentence) {
        forward(() -> listener.failed(sentence));
    }

    @Override
    public void ended() {
        forward(listener::ended);
    }

    private void forward(Runnable event) {
        tasks.runOnFxThread(
                () -> {
                    if (!discarded) {
                        event.run();
                    }
                });
    }
}
