package org.audiodigit.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.comparison.LearnedClips.Knowledge;
import org.audiodigit.training.comparison.RunsComparison.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class RunsComparisonTest {

    private static final int CLIPS = 12;
    private static final ModelManifest MANIFEST =
            UntrainedModels.draft(Architectures.byName("digit-cnn"), SampleEvaluation.LABELS);

    /** A run that classifies the first clips correctly. */
    private static Run run(String name, int correct, int clips) {
        String[] words =
                IntStream.range(0, clips)
                        .mapToObj(i -> i < correct ? "aa" : "ab")
                        .toArray(String[]::new);
        return run(name, SampleEvaluation.of(0, words));
    }

    private static Run run(String name, Evaluation evaluation) {
        LearnedClips none = new LearnedClips(Knowledge.NONE, 0, 0, evaluation.clips().size());
        return new Run(name, MANIFEST, evaluation, none);
    }

    @Test
    void twoRunsAreOnePair() {
        RunsComparison comparison =
                RunsComparison.of(List.of(run("A", 3, CLIPS), run("B", 10, CLIPS)));
        assertThat(comparison.pairs()).hasSize(1);
        assertThat(comparison.pairs().get(0).sentence())
                .startsWith("B is better: right on 7 clips on which A is wrong");
        assertThat(comparison.disagreements())
                .hasSize(7)
                .allMatch(d -> d.predictions().get(0).label().equals("b"));
        assertThat(comparison.warnings()).isEmpty();
        assertThat(comparison.settings()).isEmpty();
        assertThat(comparison.runs().get(1).interval().low()).isCloseTo(0.552, within(5e-4));
    }

    @Test
    void severalPairsAreCorrected() {
        RunsComparison comparison =
                RunsComparison.of(
                        List.of(run("A", 3, CLIPS), run("B", 10, CLIPS), run("C", 9, CLIPS)));
        assertThat(comparison.pairs())
                .extracting(pair -> pair.first() + pair.second())
                .containsExactly("AB", "AC", "BC");
        double uncorrected = comparison.pairs().get(0).comparison().test().p().value();
        assertThat(uncorrected).isCloseTo(0.015625, within(1e-12));
        assertThat(comparison.pairs().get(0).corrected().value()).isEqualTo(3 * uncorrected);
        assertThat(comparison.pairs().get(0).corrected().significant())
                .as("of three pairs")
                .isTrue();
        assertThat(comparison.pairs().get(1).corrected().significant()).isFalse();
        assertThat(comparison.pairs().get(1).sentence()).startsWith("No difference can be shown");
    }

    @Test
    void onlyTheCommonClipsAreComparedWithAWarning() {
        RunsComparison comparison =
                RunsComparison.of(List.of(run("A", 3, CLIPS), run("B", 10, CLIPS - 2)));
        assertThat(comparison.runs()).allMatch(r -> r.evaluation().clips().size() == CLIPS - 2);
        assertThat(comparison.warnings())
                .containsExactly(
                        "2 clips that not all of the runs were evaluated on are left out.");
    }

    @Test
    void differentClipsCannotBeCompared() {
        List<Run> runs = List.of(run("A", 3, 4), run("B", SampleEvaluation.of(100, "aa")));
        assertThatThrownBy(() -> RunsComparison.of(runs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different clips");
    }

    @Test
    void aRunThatLearnedTheClipsIsNamed() {
        Run learned =
                new Run(
                        "B",
                        MANIFEST,
                        run("B", 10, CLIPS).evaluation(),
                        new LearnedClips(Knowledge.EXACT, 8, 0, CLIPS));
        assertThat(RunsComparison.of(List.of(run("A", 3, CLIPS), learned)).warnings())
                .containsExactly(
                        "B was trained on 8 of these 12 clips; its accuracy is too high for a fair"
                                + " comparison.");
    }

    @Test
    void settingsThatDifferAreListed() {
        ModelManifest other =
                UntrainedModels.draft(Architectures.byName("dense"), SampleEvaluation.LABELS)
                        .with(UntrainedModels.on("letters", 30, 20, 5), MANIFEST.metrics());
        List<SettingDifference> differences = SettingDifference.among(List.of(MANIFEST, other));
        assertThat(differences)
                .contains(
                        new SettingDifference("Architecture", List.of("digit-cnn", "dense")),
                        new SettingDifference("Data set", List.of("digits", "letters")),
                        new SettingDifference("Learning rate", List.of("0.5", "0.003")),
                        new SettingDifference("Split", List.of("random split", "by speaker")));
        assertThat(differences)
                .extracting(SettingDifference::name)
                .doesNotContain("Training clips", "Architecture, filters");
        assertThat(SettingDifference.among(Collections.nCopies(3, other))).isEmpty();
        assertThat(SettingDifference.among(Arrays.asList(MANIFEST, other, other)))
                .allMatch(difference -> difference.values().size() == 3);
    }

    @Test
    void aRunWithoutReadableClipsIsNamed() {
        Run none = run("B", SampleEvaluation.of(0));
        assertThatThrownBy(() -> RunsComparison.of(List.of(run("A", 3, CLIPS), none)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("B was not evaluated on any clip");
    }
}
