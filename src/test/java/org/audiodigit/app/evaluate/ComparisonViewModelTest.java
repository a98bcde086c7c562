package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.dataset.Part;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.training.comparison.RunsComparison;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ComparisonViewModelTest extends ComparisonFixture {

    @Test
    void anotherModelIsEvaluatedOnTheSameClips() {
        open(TONES.data());
        model.run();
        model.compareWith(guessing, "guessing");
        RunsComparison found = comparison().orElseThrow();
        assertThat(found.runs()).extracting(run -> run.name()).containsExactly("model", "guessing");
        assertThat(found.runs()).allMatch(run -> run.evaluation().clips().size() == 32);
        assertThat(found.runs().get(1).evaluation().accuracy())
                .isLessThan(found.runs().get(0).evaluation().accuracy());
        assertThat(found.pairs().get(0).sentence()).startsWith("model is better: right on ");
        assertThat(found.warnings()).as("by the same split").isEmpty();
        assertThat(model.pageProperty().get()).isEqualTo(ResultPage.COMPARISON);
        assertThat(model.comparison().runningProperty().get()).isFalse();
    }

    @Test
    void theClipsOnWhichTheRunsDisagreeAreListed() {
        open(TONES.data());
        model.compareWith(guessing, "guessing");
        ResultClips list = model.selection().listProperty().get();
        assertThat(list.title()).isEqualTo(ResultClips.DISAGREEMENTS);
        assertThat(list.rows())
                .hasSize(comparison().orElseThrow().disagreements().size())
                .allMatch(row -> !row.others().equals(List.of(row.predicted())));
        model.selection().openMistakes();
        assertThat(model.selection().listProperty().get().rows())
                .allMatch(row -> row.others().isEmpty());
        model.selection().openDisagreements();
        assertThat(model.selection().listProperty().get()).isEqualTo(list);
    }

    @Test
    void theOtherRunHasItsAccuracyForEachSpeaker() {
        open(TONES.data());
        model.compareWith(guessing, "guessing");
        GroupRow speaker = GroupRow.of(result(), comparison(), GroupRow.Kind.SPEAKER).get(0);
        assertThat(speaker.name()).isEqualTo("eve");
        assertThat(speaker.others())
                .containsExactly(comparison().orElseThrow().runs().get(1).evaluation().accuracy());
    }

    @Test
    void aCellOfTheDifferenceListsTheClipsOfOnlyOneRun() {
        open(TONES.data());
        model.compareWith(guessing, "guessing");
        ResultClip clip = model.selection().listProperty().get().rows().get(0);
        MatrixSelection difference = model.selection().difference();
        MatrixContent matrix = difference.matrixProperty().get().orElseThrow();
        difference.open(
                new MatrixContent.MatrixCell(
                        matrix.rows().indexOf(clip.clip().label()),
                        matrix.columns().indexOf(clip.predicted())));
        assertThat(model.selection().listProperty().get().rows())
                .contains(clip)
                .allMatch(row -> row.clip().label().equals(clip.clip().label()));
        assertThat(model.selection().matrix().openedProperty().get()).isEmpty();
    }

    @Test
    void aModelIsAddedToTheComparisonAndRemoved() throws IOException {
        open(TONES.data());
        Path copy = copyOfModel();
        model.compareWith(guessing, "guessing");
        model.compareWith(copy, "again");
        assertThat(comparison().orElseThrow().runs()).hasSize(3);
        assertThat(model.comparison().isCompared(guessing)).isTrue();
        model.compareWith(guessing, "guessing");
        assertThat(comparison().orElseThrow().runs()).hasSize(2);
        assertThat(comparison().orElseThrow().disagreements()).isEmpty();
        model.compareWith(copy, "again");
        assertThat(comparison()).isEmpty();
    }

    @Test
    void clipsThatTheModelsLearnedAreReported() {
        open(TONES.data());
        model.subjects().requestPart(Part.TRAIN);
        model.compareWith(guessing, "guessing");
        assertThat(comparison().orElseThrow().warnings())
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("too high"));
    }

    @Test
    void anotherPartIsComparedAfterItsEvaluation() {
        open(TONES.data());
        model.compareWith(guessing, "guessing");
        int before = comparison().orElseThrow().runs().get(1).evaluation().clips().size();
        model.subjects().requestPart(Part.ALL);
        assertThat(comparison()).as("of the shown result").isPresent();
        model.run();
        assertThat(comparison().orElseThrow().runs().get(1).evaluation().clips())
                .hasSizeGreaterThan(before);
    }

    @Test
    void theEndOfTheComparisonShowsTheResultAgain() {
        open(TONES.data());
        model.compareWith(guessing, "guessing");
        model.comparison().clear();
        assertThat(comparison()).isEmpty();
        assertThat(model.pageProperty().get()).isEqualTo(ResultPage.MATRIX);
        assertThat(model.evaluation().resultProperty().get()).isPresent();
        assertThat(model.selection().listProperty().get().title())
                .isEqualTo(ResultClips.MOST_CONFIDENT);
        model.show(ResultPage.COMPARISON);
        assertThat(model.pageProperty().get()).isEqualTo(ResultPage.MATRIX);
        model.run();
        assertThat(comparison()).isEmpty();
    }

    @Test
    void aCancelledComparisonLeavesTheResult() {
        open(TONES.data());
        model.run();
        test.context()
                .tasks()
                .shown()
                .addListener(
                        (ListChangeListener<RunningTask>)
                                change -> change.getList().forEach(this::cancelWithItsProgress));
        model.compareWith(guessing, "guessing");
        assertThat(comparison()).isEmpty();
        assertThat(model.comparison().isCompared(guessing)).isFalse();
        assertThat(model.comparison().problemProperty().get()).isEmpty();
        assertThat(model.running().get()).isFalse();
        assertThat(model.evaluation().resultProperty().get()).isPresent();
        assertThat(model.canRun().get()).isTrue();
    }

    private void cancelWithItsProgress(RunningTask task) {
        task.fractionProperty().subscribe((before, fraction) -> task.cancel());
    }

    @Test
    void tablesOfTheComparisonAreWritten() throws IOException {
        open(TONES.data());
        model.compareWith(guessing, "guessing");
        Path csv = folder.resolve("table.csv");
        test.dialogs().save = Optional.of(csv);
        model.export().runs(comparison().orElseThrow());
        assertThat(Files.readAllLines(csv)).hasSize(3);
        assertThat(Files.readAllLines(csv).get(2)).startsWith("guessing,");
        model.export().pairs(comparison().orElseThrow());
        assertThat(Files.readAllLines(csv).get(1)).startsWith("model,guessing,");
        model.export().disagreements(comparison().orElseThrow());
        assertThat(Files.readAllLines(csv).get(0)).isEqualTo("file,label,model,guessing");
        model.export().speakers(result());
        assertThat(Files.readAllLines(csv).get(1)).startsWith("Speaker,eve,");
    }

    @Test
    void aModelIsEvaluatedAgainAfterItsCalibration() throws IOException {
        open(TONES.data());
        model.compareWith(guessing, "guessing");
        double before = confidence();
        ModelManifest manifest = ModelStore.manifest(guessing);
        ModelStore.update(guessing, manifest.with(new Calibration(100, RejectionRule.STANDARD)));
        model.compareWith(guessing, "guessing");
        model.compareWith(guessing, "guessing");
        assertThat(confidence()).isLessThan(before);
    }

    private double confidence() {
        return comparison().orElseThrow().runs().get(1).evaluation().clips().stream()
                .mapToDouble(clip -> clip.prediction().confidence())
                .sum();
    }
}
