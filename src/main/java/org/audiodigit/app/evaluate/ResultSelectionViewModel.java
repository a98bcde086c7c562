package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.comparison.RunsComparison;

/** The shown result and comparison, the cells that are opened in matrices and the listed clips. */
final class ResultSelectionViewModel {

    private final ReadOnlyObjectWrapper<Optional<EvaluationResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunsComparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final MatrixSelection matrix = new MatrixSelection(this::listCell);
    private final MatrixSelection difference = new MatrixSelection(this::listDifference);
    private final ReadOnlyObjectWrapper<ResultClips> list =
            new ReadOnlyObjectWrapper<>(ResultClips.NONE);
    private final ObjectProperty<Optional<ResultClip>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<LabelRow> labels = FXCollections.observableArrayList();
    private final ObservableList<SpeakerRow> speakers = FXCollections.observableArrayList();
    // stored, since only weak listeners connect them to the lists above
    private final ObservableList<LabelRow> readOnlyLabels =
            FXCollections.unmodifiableObservableList(labels);
    private final ObservableList<SpeakerRow> readOnlySpeakers =
            FXCollections.unmodifiableObservableList(speakers);

    /** Shows a result and lists its mistakes, or shows nothing. */
    void show(Optional<EvaluationResult> shown) {
        result.set(shown);
        labels.setAll(shown.map(LabelRow::of).orElse(List.of()));
        speakers.setAll(shown.map(SpeakerRow::of).orElse(List.of()));
        matrix.show(shown.map(MatrixContent::of));
        showComparison(Optional.empty());
        list(shown.map(ResultClips::mistakes).orElse(ResultClips.NONE));
    }

    /**
     * Shows a comparison of the shown result and lists the clips on which the runs disagree, or
     * ends it and lists the mistakes.
     */
    void showComparison(Optional<RunsComparison> shown) {
        boolean ends = comparison.get().isPresent() && shown.isEmpty();
        comparison.set(shown);
        difference.show(
                shown.filter(c -> c.runs().size() == 2)
                        .map(c -> MatrixContent.ofDifference(result.get().get(), c.only())));
        if (ends) {
            openMistakes();
        } else {
            openDisagreements();
        }
    }

    private void list(ResultClips clips) {
        selected.set(Optional.empty());
        matrix.close();
        difference.close();
        list.set(clips);
    }

    private void listCell(MatrixCell cell) {
        list(ResultClips.cell(result.get().get(), matrix.matrixProperty().get().get(), cell));
    }

    private void listDifference(MatrixCell cell) {
        MatrixContent content = difference.matrixProperty().get().get();
        list(ResultClips.difference(comparison.get().get(), content, cell));
    }

    /** Lists the clips on which the compared runs disagree. */
    void openDisagreements() {
        comparison.get().ifPresent(c -> list(ResultClips.disagreements(c)));
    }

    /** Lists all mistakes. */
    void openMistakes() {
        result.get().ifPresent(r -> list(ResultClips.mistakes(r)));
    }

    void openMistakesOf(LabelRow row) {
        result.get().ifPresent(r -> list(ResultClips.mistakesOfLabel(r, row.label())));
    }

    void openMistakesOf(SpeakerRow row) {
        result.get().ifPresent(r -> list(ResultClips.mistakesOfSpeaker(r, row.speaker())));
    }

    void openMistakesOf(GroupRow row) {
        compared().ifPresent(r -> list(ResultClips.mistakesOfGroup(r, row)));
    }

    /** The result on the clips of the comparison. */
    private Optional<EvaluationResult> compared() {
        return result.get().map(r -> r.comparedIn(comparison.get()));
    }

    /** Lists the clips of a bin of the reliability diagram. */
    void open(ReliabilityDiagram.Bin bin) {
        compared().ifPresent(r -> list(ResultClips.ofBin(r, bin)));
    }

    ReadOnlyObjectProperty<Optional<EvaluationResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RunsComparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** The confusion matrix. */
    MatrixSelection matrix() {
        return matrix;
    }

    /** The difference of the confusion matrices of two runs. */
    MatrixSelection difference() {
        return difference;
    }

    ReadOnlyObjectProperty<ResultClips> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** The selected clip of the list. */
    ObjectProperty<Optional<ResultClip>> selectedProperty() {
        return selected;
    }

    ObservableList<LabelRow> labels() {
        return readOnlyLabels;
    }

    ObservableList<SpeakerRow> speakers() {
        return readOnlySpeakers;
    }
}
