package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/** A recording in the history with its current outcome. */
final class RecognitionEntry {

    /**
     * The recognition of a recording, its true label and its file in a data set.
     *
     * @param recognition empty until a model classified it
     * @param trueLabel the label that the user gave it
     * @param added its file in the data set that it was added to
     */
    record Outcome(
            Optional<Recognition> recognition, Optional<String> trueLabel, Optional<Path> added) {

        /** Whether the most probable label is the true label; empty until both are known. */
        Optional<Boolean> correct() {
            return recognition
                    .filter(Recognition::speech)
                    .flatMap(r -> trueLabel.map(r.prediction().label()::equals));
        }

        static final Outcome NONE =
                new Outcome(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final LocalDateTime time;
    private final String name;
    private final String source;
    private final Optional<Path> file;
    private final Optional<Waveform> samples;
    private final Optional<Boolean> speechDetected;
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(Outcome.NONE);

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

    Optional<Recognition> recognition() {
        return outcome.get().recognition();
    }

    Optional<String> trueLabel() {
        return outcome.get().trueLabel();
    }

    Optional<Path> added() {
        return outcome.get().added();
    }

    void setRecognition(Recognition recognition) {
        outcome.set(new Outcome(Optional.of(recognition), trueLabel(), added()));
    }

    void setTrueLabel(Optional<String> label) {
        outcome.set(new Outcome(recognition(), label, added()));
    }

    void setAdded(Optional<Path> newFile) {
        outcome.set(new Outcome(recognition(), trueLabel(), newFile));
    }
}
