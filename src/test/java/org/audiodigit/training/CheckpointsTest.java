package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.audiodigit.dataset.SplitRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class CheckpointsTest extends CheckpointFixture {

    @Test
    void readsTheWrittenState() throws IOException {
        assertThat(checkpointsWith(whole).read()).contains(CHECKPOINT);
    }

    @Test
    void readsCheckpointOfTheFirstReleaseWithCurrentNames() throws IOException {
        String json =
                """
                {"plan":{"architecture":"seed-dense","frontEnd":"seed","split":"fsdd","seed":4,
                "epochs":3,"batch":6,"rate":0.001,"variation":"PICTURE",
                "draws":{"onlyTrained":0.3,"others":0.1,"balance":0.5},"keepLast":true},
                "data":"fingerprint","seconds":3.0}""";
        TrainingPlan expected =
                new TrainingPlan(
                        "dense",
                        "stft",
                        "fsdd",
                        4,
                        3,
                        6,
                        0.001,
                        AugmentationMode.SPECTROGRAM,
                        new SamplingShares(0.3, 0.1, 0.5),
                        true,
                        SplitRule.SHUFFLE);

        assertThat(checkpointsWith(CheckpointBytes.withJson(whole, json)).read())
                .map(Checkpoint::plan)
                .contains(expected);
    }

    @Test
    void writesModesAndSharesWithTheNamesOfTheFirstRelease() throws IOException {
        assertThat(CheckpointBytes.json(whole))
                .contains(
                        "\"variation\":\"SOUND\"",
                        "\"draws\":{\"onlyTrained\":0.25,\"others\":0.05,\"balance\":0.0}");
    }

    @Test
    void restoresWeightsAndOptimiserBitwise() throws Exception {
        assertThat(restored(checkpointsWith(whole))).isEqualTo(state);
    }

    @Test
    void isEmptyWithoutFile() throws IOException {
        assertThat(new Checkpoints(folder).read()).isEmpty();
        new Checkpoints(folder).delete();
    }
}
