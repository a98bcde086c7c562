package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.OldManifests;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.testing.ToneTraining;
import org.audiodigit.training.TrainingPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings and models of earlier releases, whose splits were shuffled. */
@Tag("engine")
class OldSplitRuleTest {

    private static final TrainingPlan PLAN =
            ToneTraining.plan(3, 2, 16, false).withSplitRule(SplitRule.SHUFFLE);

    @TempDir private Path folder;
    private static Path tones;
    private final Console console = new Console();

    @BeforeAll
    static void tones(@TempDir Path shared) throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
    }

    private static List<String> testSpeakers(TrainingPlan plan) throws Exception {
        return ToneTraining.data(tones, plan).split().test().stream()
                .flatMap((Clip clip) -> clip.speaker().stream())
                .distinct()
                .toList();
    }

    @Test
    void interruptedTrainingIsResumedWithItsSplitAndEvaluatedOnIt() throws Exception {
        List<String> tested = testSpeakers(PLAN);
        assertThat(testSpeakers(PLAN.withSplitRule(SplitRule.HASH))).isNotEqualTo(tested);
        Path model = folder.resolve("model");
        ToneModels.stopped(tones, model, PLAN);

        assertThat(console.run("train", "--resume", "--output", model, tones)).isZero();

        Training training = ModelStore.manifest(model).training();
        assertThat(training.finished()).isTrue();
        assertThat(training.splitRule()).isEqualTo("shuffle");
        assertThat(training.parts().testSpeakers()).isEqualTo(tested);
        assertThat(evaluated(model)).isEqualTo(tested);
        OldManifests.downgrade(model);
        assertThat(evaluated(model)).isEqualTo(tested);
    }

    private List<String> evaluated(Path model) {
        assertThat(console.run("evaluate", "--json", "--model", model, tones)).isZero();
        return console.json().get(0).getAsJsonArray("perSpeaker").asList().stream()
                .map(speaker -> speaker.getAsJsonObject().get("speaker").getAsString())
                .toList();
    }
}
