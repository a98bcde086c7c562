package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

        static final Outcome NONE =
                new Outcome(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final LocalDateTime time = LocalDateTime.now();
    private final String source;
    private final Optional<Path> file;
    private final Optional<Waveform> samples;
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(Outcome.NONE);

    private RecognitionEntry(String source, Optional<Path> file, Optional<Waveform> samples) {
        this.source = source;
        this.file = file;
        this.samples = samples;
    }

    static RecognitionEntry ofFile(Path file) {
        return new RecognitionEntry(
                file.getFileName().toString(), Optional.of(file), Optional.empty());
    }

    static RecognitionEntry ofRecording(String microphone, Waveform samples) {
        return new RecognitionEntry(microphone, Optional.empty(), Optional.of(samples));
    }

    LocalDateTime time() {
        return time;
    }

    /** The name of the file or of the microphone. */
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

    /** Whether the most probable label is the true label; empty until both are known. */
    Optional<Boolean> correct() {
        return recognition().flatMap(r -> trueLabel().map(r.prediction().label()::equals));
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
