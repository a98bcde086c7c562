package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.audiodigit.app.evaluate.GroupRow.Kind;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.training.calibration.ReliabilityDiagram.Bin;
import org.audiodigit.training.comparison.LearnedClips;
import org.audiodigit.training.comparison.LearnedClips.Knowledge;
import org.audiodigit.training.comparison.RunsComparison;
import org.audiodigit.training.comparison.RunsComparison.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ComparedGroupsTest {

    @Test
    void comparedRunsHaveTheirCommonClips() {
        EvaluationResult first =
                SampleResults.digits()
                        .add("0", "0", "ann", 0.5, 2)
                        .add("0", "1", "ann", 0.6, 2)
                        .result();
        EvaluationResult second =
                SampleResults.digits()
                        .add("0", "0", "ann", 0.5, 1)
                        .add("0", "1", "ann", 0.5, 1)
                        .result();
        Optional<RunsComparison> comparison =
                Optional.of(RunsComparison.of(List.of(run("A", first), run("B", second))));

        GroupRow row = GroupRow.of(first, comparison, Kind.SPEAKER).get(0);
        assertThat(row.tally().clips()).isEqualTo(2);
        assertThat(row.tally().accuracy()).isEqualTo(1);
        assertThat(row.others()).containsExactly(0.5);

        ResultSelectionViewModel selection = new ResultSelectionViewModel();
        selection.show(Optional.of(first));
        selection.showComparison(comparison);
        List<Bin> bins = new ConfidenceViewModel(selection).bins().get();
        assertThat(bins.stream().mapToInt(Bin::clips).sum()).isEqualTo(2);
        selection.openMistakesOf(row);
        assertThat(selection.listProperty().get().rows()).isEmpty();
    }

    private static Run run(String name, EvaluationResult result) {
        ModelManifest manifest =
                UntrainedModels.draft(
                        Architectures.byName("digit-cnn"), result.evaluation().labels());
        int clips = result.evaluation().clips().size();
        LearnedClips none = new LearnedClips(Knowledge.NONE, 0, 0, clips);
        return new Run(name, manifest, result.evaluation(), none);
    }
}
