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
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.Level;
import org.audiodigit.audio.device.Microphone;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.signal.Waveform;

/** Recording one word, or listening for one after the other. */
public final class RecordingViewModel {

    /** A recording ends after this, in seconds, if the speaker has not ended it. */
    static final double LONGEST = 3;

    private static final String NOBODY_SPOKE =
            "Nobody spoke in these three seconds. Press R again and say a digit.";

    /** What the microphone is used for. */
    public enum State {
        IDLE,
        RECORDING,
        /** The device was told to stop and has not yet. */
        STOPPING,
        /** Hands-free. */
        LISTENING
    }

    /** Is given what was spoken. */
    @FunctionalInterface
    public interface Spoken {
        /**
         * @param microphone its name
         */
        void heard(String microphone, Waveform sound);
    }

    private static final Level SILENCE = new Level(Level.SILENT, Level.SILENT);

    private final AudioInput ears;
    private final TaskExecutor tasks;
    private final InputViewModel choice;
    private final ProblemsViewModel problems;
    private final Spoken spoken;
    private final LiveWaveform wave = new LiveWaveform();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(SILENCE);
    private final ReadOnlyBooleanWrapper speaking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private CaptureSession session;
    private AudioDevice device;
    private Optional<Waveform> word = Optional.empty();

    public RecordingViewModel(
            AudioInput ears,
            TaskExecutor tasks,
            InputViewModel choice,
            ProblemsViewModel problems,
            Spoken spoken) {
        this.ears = ears;
        this.tasks = tasks;
        this.choice = choice;
        this.problems = problems;
        this.spoken = spoken;
    }

    /**
     * Begins to record one word, or ends what is going on. A word that ended by itself is given
     * alone, with what was just before it; who ends it by hand gets all that was heard.
     */
    public void toggleRecording() {
        if (state.get() == State.IDLE) {
            begin(State.RECORDING, new OneWord());
        } else {
            stop();
        }
    }

    /** Begins or ends to listen for one word after the other; not in the midst of a recording. */
    public void toggleHandsFree() {
        if (state.get() == State.LISTENING) {
            stop();
        } else if (state.get() == State.IDLE) {
            begin(State.LISTENING, new WordByWord());
        }
    }

    private void begin(State as, CaptureSession.Listener listener) {
        if (choice.chosenProperty().get().isEmpty()) {
            return;
        }
        problems.clear();
        reset();
        letGo();
        word = Optional.empty();
        device = choice.chosenProperty().get().get();
        session = new CaptureSession(tasks, ears::speech, listener);
        state.set(as);
        if (as == State.RECORDING) {
            microphone().record(device, LONGEST, session);
        } else {
            microphone().listen(device, session);
        }
    }

    private Microphone microphone() {
        return ears.microphone();
    }

    private void letGo() {
        if (session != null) {
            session.letGo();
            session = null;
        }
    }

    /** Ends what is going on; what was recorded until now counts. */
    public void stop() {
        if (state.get() != State.RECORDING && state.get() != State.LISTENING) {
            return;
        }
        boolean recording = state.get() == State.RECORDING;
        CaptureSession stopping = session;
        state.set(State.STOPPING);
        tasks.start(
                BackgroundTask.quiet(
                                "Stopping the microphone",
                                progress -> {
                                    microphone().stop();
                                    return recording;
                                })
                        .onSuccess(
                                // a device that hangs never says that it ended
                                was -> {
                                    if (session == stopping) {
                                        over(was);
                                    }
                                }));
    }

    /** Ends what is going on and forgets it. */
    public void abandon() {
        if (state.get() != State.IDLE) {
            letGo();
            tasks.start(
                    BackgroundTask.quiet(
                            "Stopping the microphone",
                            progress -> {
                                microphone().stop();
                                return true;
                            }));
            idle();
        }
    }

    private void over(boolean recorded) {
        letGo();
        String name = device.name();
        idle();
        if (recorded) {
            Waveform sound = word.orElseGet(microphone()::recording);
            if (sound.length() > 0) {
                spoken.heard(name, sound);
            }
        }
    }

    private void idle() {
        state.set(State.IDLE);
        reset();
    }

    private void reset() {
        wave.clear();
        level.set(SILENCE);
        speaking.set(false);
        seconds.set(0);
        advice.set("");
    }

    /** What both ways of hearing show. */
    private abstract class Live implements CaptureSession.Listener {

        @Override
        public void heard(Waveform block, Level now, boolean isSpeaking) {
            wave.add(block);
            level.set(now);
            speaking.set(isSpeaking);
            seconds.set(seconds.get() + block.seconds());
        }

        @Override
        public void quality(Quality quality) {
            advice.set(
                    switch (quality) {
                        case GOOD -> "";
                        case CLIPPING -> "Too loud: move away, or turn the input down.";
                        case TOO_QUIET -> "Hardly anything is heard: is this the right input?";
                    });
        }

        @Override
        public void failed(String sentence) {
            problems.add(sentence);
        }
    }

    private final class OneWord extends Live {

        private boolean somebodySpoke;
        private boolean failed;

        @Override
        public void heard(Waveform block, Level now, boolean isSpeaking) {
            super.heard(block, now, isSpeaking);
            somebodySpoke |= isSpeaking;
        }

        @Override
        public void failed(String sentence) {
            super.failed(sentence);
            failed = true;
        }

        @Override
        public void spoken(Waveform utterance) {
            word = Optional.of(utterance);
            stop();
        }

        @Override
        public void ended() {
            if (!somebodySpoke && !failed) {
                problems.add(NOBODY_SPOKE);
            }
            over(somebodySpoke || failed);
        }
    }

    private final class WordByWord extends Live {

        @Override
        public void spoken(Waveform utterance) {
            spoken.heard(device.name(), utterance);
        }

        @Override
        public void ended() {
            over(false);
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How loud it is. */
    public ReadOnlyObjectProperty<Level> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /** Whether somebody is speaking. */
    public ReadOnlyBooleanProperty speakingProperty() {
        return speaking.getReadOnlyProperty();
    }

    /** For how long something has been heard. */
    public ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /** What to do that it is heard better; empty if it is heard well. */
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    LiveWaveform wave() {
        return wave;
    }
}
