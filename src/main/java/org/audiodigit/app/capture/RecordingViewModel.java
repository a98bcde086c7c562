package org.audiodigit.app.capture;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.sound.LiveSoundViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.MicrophoneListener;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.audio.device.SpokenWord;
import org.audiodigit.audio.device.WordCapture;
import org.audiodigit.signal.Waveform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records one word, or listens continuously and delivers one word after the other. */
public final class RecordingViewModel {

    /** Maximum length of a recording, in seconds. */
    static final double MAX_SECONDS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RecordingViewModel.class);

    /** The activity of the microphone. */
    public enum State {
        IDLE,
        RECORDING,
        /** The device was asked to stop and has not stopped yet. */
        STOPPING,
        /** Hands-free. */
        LISTENING
    }

    /** Receives recordings and words on the JavaFX thread. */
    @FunctionalInterface
    public interface Listener {
        void recorded(Recorded recorded);
    }

    /**
     * A recording from the microphone.
     *
     * @param speech whether the capture detected speech
     * @param offset time of the first sample since the start of the capture, in seconds; adds to
     *     times in the waveform for {@link LiveSoundViewModel#addWord}
     */
    public record Recorded(Waveform waveform, boolean speech, double offset) {

        /** A recording that starts with its capture. */
        public Recorded(Waveform waveform, boolean speech) {
            this(waveform, speech, 0);
        }
    }

    private static final Level SILENCE = new Level(Level.SILENT, Level.SILENT);

    private final AudioInput input;
    private final TaskExecutor tasks;
    private final InputViewModel inputs;
    private final ProblemsViewModel problems;
    private final Listener listener;
    private final LiveWaveform waveform = new LiveWaveform();
    private final LiveSoundViewModel live = new LiveSoundViewModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(SILENCE);
    private final ReadOnlyBooleanWrapper speaking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private CaptureSession session;
    private AudioDevice device;
    private boolean speechDetected;
    private Optional<Recorded> word = Optional.empty();

    public RecordingViewModel(
            AudioInput input,
            TaskExecutor tasks,
            InputViewModel inputs,
            ProblemsViewModel problems,
            Listener listener) {
        this.input = input;
        this.tasks = tasks;
        this.inputs = inputs;
        this.problems = problems;
        this.listener = listener;
    }

    /**
     * Starts to record one word, or stops the capture in progress. If the word ends by itself, the
     * recording is the word alone with a little sound before it; if the user stops it, the
     * recording is the whole capture.
     */
    public void toggleRecording() {
        if (state.get() == State.IDLE) {
            start(State.RECORDING);
        } else {
            stop();
        }
    }

    /** Starts or stops continuous listening; ignored while a recording is in progress. */
    public void toggleHandsFree() {
        if (state.get() == State.LISTENING) {
            stop();
        } else if (state.get() == State.IDLE) {
            start(State.LISTENING);
        }
    }

    private void start(State newState) {
        if (inputs.selectedProperty().get().isEmpty()) {
            return;
        }
        problems.clear();
        discardSession();
        live.clear();
        word = Optional.empty();
        speechDetected = false;
        device = inputs.selectedProperty().get().get();
        state.set(newState);
        if (newState == State.RECORDING) {
            input.microphone().record(device, MAX_SECONDS, newSession(new Recording()));
        } else {
            input.microphone().listen(device, newSession(new Listening()));
        }
    }

    private MicrophoneListener newSession(WordCapture.Listener events) {
        session = new CaptureSession(tasks, events);
        return input.wordCapture(session);
    }

    private void discardSession() {
        if (session != null) {
            session.discard();
            session = null;
        }
    }

    /** Stops the capture; what was recorded up to now is delivered. */
    public void stop() {
        if (state.get() != State.RECORDING && state.get() != State.LISTENING) {
            return;
        }
        boolean recording = state.get() == State.RECORDING;
        CaptureSession stopping = session;
        state.set(State.STOPPING);
        stopMicrophone(
                () -> {
                    // a device that hangs never reports its end
                    if (session == stopping) {
                        finish(recording);
                    }
                });
    }

    /** Stops the capture and discards the recording. */
    public void abandon() {
        if (state.get() != State.IDLE) {
            discardSession();
            stopMicrophone(() -> {});
            becomeIdle();
        }
    }

    private void stopMicrophone(Runnable then) {
        tasks.start(
                BackgroundTask.quiet(
                                "Stopping the microphone",
                                progress -> {
                                    input.microphone().stop();
                                    return true;
                                })
                        .onSuccess(stopped -> then.run()));
    }

    private void finish(boolean recorded) {
        discardSession();
        becomeIdle();
        if (recorded) {
            Recorded sound =
                    word.orElseGet(
                            () -> new Recorded(input.microphone().recording(), speechDetected));
            if (sound.waveform().length() > 0) {
                listener.recorded(sound);
            }
        }
    }

    private static Recorded recorded(SpokenWord spoken) {
        return new Recorded(spoken.sound(), true, spoken.offset());
    }

    private void becomeIdle() {
        state.set(State.IDLE);
        waveform.clear();
        level.set(SILENCE);
        speaking.set(false);
        seconds.set(0);
        advice.set("");
    }

    private void report(String problem) {
        LOG.info(problem);
        problems.add(problem);
    }

    /** Updates the properties that both kinds of capture show. */
    private abstract class Capture implements WordCapture.Listener {

        @Override
        public void block(Waveform block, Level blockLevel, boolean isSpeaking) {
            if (seconds.get() == 0) {
                LOG.info("Microphone {} is open", device.name());
            }
            waveform.add(block);
            live.add(block);
            level.set(blockLevel);
            speaking.set(isSpeaking);
            speechDetected |= isSpeaking;
            seconds.set(seconds.get() + block.seconds());
        }

        @Override
        public void quality(Quality quality) {
            advice.set(quality.advice());
        }

        @Override
        public void failed(String sentence) {
            report(sentence);
        }
    }

    private final class Recording extends Capture {

        @Override
        public void word(SpokenWord spoken) {
            if (spoken.complete()) {
                word = Optional.of(recorded(spoken));
                stop();
            }
        }

        @Override
        public void ended() {
            finish(true);
        }
    }

    private final class Listening extends Capture {

        @Override
        public void word(SpokenWord spoken) {
            if (spoken.complete()) {
                listener.recorded(recorded(spoken));
            }
        }

        @Override
        public void ended() {
            finish(false);
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The input level of the last block. */
    public ReadOnlyObjectProperty<Level> levelProperty() {
        return level.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty speakingProperty() {
        return speaking.getReadOnlyProperty();
    }

    /** Length of the sound captured so far; 0 until the device delivers. */
    public ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /** Advice for improving the input level; empty if it is good. */
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /**
     * The sound of the capture in progress, for {@link org.audiodigit.app.sound.LiveSoundView}. It
     * stays after the capture until the next one starts.
     */
    public LiveSoundViewModel live() {
        return live;
    }

    LiveWaveform waveform() {
        return waveform;
    }
}
