package org.audiodigit.app.capture;

import java.util.List;
import java.util.function.IntFunction;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.signal.Waveform;

/**
 * From one start of the microphone to its end. Words are found on the microphone's thread; what
 * follows happens on the window's, and nothing of it once the session was let go.
 */
final class CaptureSession implements MicrophoneListener {

    /** Is told on the window's thread. */
    interface Listener {

        void heard(Waveform block, Level level, boolean speaking);

        /** Somebody spoke and has ceased to. */
        void spoken(Waveform utterance);

        void quality(Quality quality);

        void failed(String sentence);

        void ended();
    }

    private final TaskExecutor tasks;
    private final IntFunction<SpeechDetector> watches;
    private final Listener listener;
    private SpeechDetector watch;
    private boolean over;

    CaptureSession(TaskExecutor tasks, IntFunction<SpeechDetector> watches, Listener listener) {
        this.tasks = tasks;
        this.watches = watches;
        this.listener = listener;
    }

    /** Nothing more is told; to be called on the window's thread. */
    void letGo() {
        over = true;
    }

    @Override
    public void block(Waveform block, Level level) {
        if (watch == null) {
            watch = watches.apply(block.sampleRate());
        }
        List<Waveform> utterances = watch.hear(block);
        boolean speaking = watch.speaking();
        tell(() -> listener.heard(block, level, speaking));
        utterances.forEach(utterance -> tell(() -> listener.spoken(utterance)));
    }

    @Override
    public void quality(Quality quality) {
        tell(() -> listener.quality(quality));
    }

    @Override
    public void failed(String sentence) {
        tell(() -> listener.failed(sentence));
    }

    @Override
    public void ended() {
        tell(listener::ended);
    }

    private void tell(Runnable news) {
        tasks.runOnFxThread(
                () -> {
                    if (!over) {
                        news.run();
                    }
                });
    }
}
