package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/** A recording in the history with its current outcome. */
final class RecognitionEntry {

    /**
     * The words of a recording, its true label and its file in a data set.
     *
     * @param result empty until a model recognised it
     * @param trueLabel the label that the user gave it as a whole
     * @param added its file in the data set that it was added to
     */
    record Outcome(
            Optional<RecognitionResult> result, Optional<String> trueLabel, Optional<Path> added) {

        static final Outcome NONE =
                new Outcome(Optional.empty(), Optional.empty(), Optional.empty());

        SegmentList segments() {
            return result.map(RecognitionResult::segments).orElse(SegmentList.EMPTY);
        }

        /** Whether the recording has more than one word. */
        boolean isSequence() {
            return segments().size() > 1;
        }

        /** The recognition of a recording of at most one word. */
        Optional<Recognition> recognition() {
            return result.flatMap(RecognitionResult::recognition);
        }

        /** The label of the user for the only word or the recording. */
        @Override
        public Optional<String> trueLabel() {
            return segments().size() == 1
                    ? segments().get(0).userLabel().or(() -> trueLabel)
                    : trueLabel;
        }

        /** The labels after the corrections of the user; empty without a correction. */
        Optional<String> correctedText() {
            if (!isSequence()) {
                return trueLabel();
            }
            return Optional.of(segments().text()).filter(text -> segments().isCorrected());
        }

        /** Whether the answer is the same as the user's; empty until both are known. */
        Optional<Boolean> correct() {
            if (isSequence()) {
                return correctedText()
                        .filter(text -> segments().isAnswered())
                        .map(text -> segments().isCorrect());
            }
            return recognition()
                    .filter(Recognition::speech)
                    .flatMap(r -> trueLabel().map(r.prediction().label()::equals));
        }

        private Outcome with(SegmentList segments) {
            return new Outcome(result.map(r -> r.with(segments)), trueLabel, added);
        }

        private Outcome withTrueLabel(Optional<String> label) {
            Outcome labelled = new Outcome(result, label, added);
            return segments().size() == 1
                    ? labelled.with(segments().withLabel(0, label))
                    : labelled;
        }
    }

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final LocalDateTime time;
    private final String name;
    private final String source;
    private final Optional<Path> file;
    private Optional<Waveform> samples;
    private final Optional<Boolean> speechDetected;
    private final ReadOnlyBooleanWrapper inProgress = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper queued = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<SegmentList> found =
            new ReadOnlyObjectWrapper<>(SegmentList.EMPTY);
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(Outcome.NONE);
    private final BooleanBinding beingRecognised =
            Bindings.createBooleanBinding(
                    () ->
                            !isRecognised()
                                    && (inProgress.get() || queued.get() || !found.get().isEmpty()),
                    outcome,
                    inProgress,
                    queued,
                    found);

    /** Creates the entry of a file. */
    RecognitionEntry(Path opened) {
        time = LocalDateTime.now();
        name = opened.getFileName().toString();
        source = name;
        file = Optional.of(opened);
        samples = Optional.empty();
        speechDetected = Optional.empty();
    }

    /**
     * Creates the entry of a recording from the microphone.
     *
     * @param number of the recording in this session, from 1
     */
    RecognitionEntry(int number, LocalDateTime time, Recorded recorded) {
        this.time = time;
        name = "Microphone " + number;
        source = name + ", " + CLOCK.format(time);
        file = Optional.empty();
        samples = Optional.of(recorded.waveform());
        speechDetected = Optional.of(recorded.speech());
    }

    LocalDateTime time() {
        return time;
    }

    /** The name of the file, or for example {@code Microphone 3}. */
    String name() {
        return name;
    }

    /** The name of the file, or for example {@code Microphone 3, 20:08}. */
    String source() {
        return source;
    }

    /** The file to read the samples from; empty for a recording from the microphone. */
    Optional<Path> file() {
        return file;
    }

    /** The samples of a recording from the microphone; empty for a file. */
    Optional<Waveform> samples() {
        return samples;
    }

    /**
     * Finds the utterances in the recording. Whether it is silent is known better from its capture,
     * which also includes the sound of the room.
     */
    Utterances utterances(Waveform waveform) {
        Utterances found = Utterances.find(waveform);
        return speechDetected
                .map(speech -> new Utterances(found.spans(), !speech, found.sampleRate()))
                .orElse(found);
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The recognition of a recording of at most one word. */
    Optional<Recognition> recognition() {
        return outcome.get().recognition();
    }

    SegmentList segments() {
        return outcome.get().segments();
    }

    /** Whether a background task recognises it, although it is shown already. */
    boolean isInProgress() {
        return inProgress.get();
    }

    /** Whether a background task recognises it, now or after other recordings. */
    boolean isBeingRecognised() {
        return beingRecognised.get();
    }

    BooleanBinding beingRecognised() {
        return beingRecognised;
    }

    /** Whether a background task recognises it after other recordings. */
    ReadOnlyBooleanProperty queuedProperty() {
        return queued.getReadOnlyProperty();
    }

    void setQueued(boolean newQueued) {
        queued.set(newQueued);
    }

    ReadOnlyBooleanProperty inProgressProperty() {
        return inProgress.getReadOnlyProperty();
    }

    /** Begins or ends the time in which the recording is shown before it is recognised. */
    void setInProgress(boolean newInProgress) {
        found.set(SegmentList.EMPTY);
        inProgress.set(newInProgress);
    }

    /** The words so far, which cannot be edited; empty unless a task recognises the recording. */
    ReadOnlyObjectProperty<SegmentList> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Sets the words so far; ignored if the recording is recognised. */
    void setFound(SegmentList words) {
        if (!isRecognised()) {
            found.set(words);
        }
    }

    /** Whether a model recognised it, or its words were read from a label file. */
    boolean isRecognised() {
        return outcome.get().result().isPresent();
    }

    Optional<String> trueLabel() {
        return outcome.get().trueLabel();
    }

    Optional<Path> added() {
        return outcome.get().added();
    }

    /** Replaces the samples of a recording from the microphone, to which sound was added. */
    void setSamples(Waveform newSamples) {
        samples = Optional.of(newSamples);
    }

    /** Sets the words that a model found; the user's label for the only word stays. */
    void setResult(RecognitionResult result) {
        Outcome next = new Outcome(Optional.of(result), trueLabel(), added());
        outcome.set(trueLabel().isPresent() ? next.withTrueLabel(trueLabel()) : next);
        found.set(SegmentList.EMPTY);
    }

    /** Sets the words of a label file, whose labels replace the user's. */
    void setLabelled(RecognitionResult result) {
        outcome.set(new Outcome(Optional.of(result), outcome.get().trueLabel, added()));
        found.set(SegmentList.EMPTY);
    }

    /** Restores the words and the true label of an earlier outcome. */
    void restore(Outcome earlier) {
        outcome.set(new Outcome(earlier.result, earlier.trueLabel, added()));
    }

    /** Replaces the words of a recognised recording. */
    void setSegments(SegmentList segments) {
        outcome.set(outcome.get().with(segments));
    }

    void setTrueLabel(Optional<String> label) {
        outcome.set(outcome.get().withTrueLabel(label));
    }

    void setAdded(Optional<Path> newFile) {
        Outcome current = outcome.get();
        outcome.set(new Outcome(current.result(), current.trueLabel(), newFile));
    }
}
