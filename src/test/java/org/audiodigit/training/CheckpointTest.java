package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final TrainingPlan PLAN = ToneTraining.plan(1, 8, 16, false);
    private static final double[] ACCURACIES = {0.5, 0.9, 0.6, 0.7, 0.6, 0.7, 0.8, 0.7};
    private static final int LUCKY_EPOCH = 2;
    private static final int BEST_SETTLED_EPOCH = 7;

    private static Checkpoint after(int epochs) {
        Checkpoint state = Checkpoint.begin(PLAN, "fingerprint");
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double accuracy = ACCURACIES[epoch - 1];
            state = state.plus(new EpochResult(epoch, 1, 0.5, 1, accuracy, 1, 100));
        }
        return state;
    }

    private static int best(Checkpoint state) {
        return state.best().orElseThrow().epoch();
    }

    private static byte[] bytes(Checkpoint state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Checkpoint read(byte[] bytes) throws IOException {
        return Checkpoint.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theBestEpochIsOneWithASmallLearningRate() {
        assertThat(best(after(8))).isEqualTo(BEST_SETTLED_EPOCH);
    }

    @Test
    void aTrainingThatIsStoppedEarlyHasABestEpoch() {
        assertThat(Checkpoint.begin(PLAN, "fingerprint").best()).isEmpty();
        assertThat(best(after(1))).isEqualTo(1);
        assertThat(best(after(6))).isEqualTo(LUCKY_EPOCH);
    }

    @Test
    void aCheckpointIsReadAsItWasWritten() throws IOException {
        assertThat(read(bytes(after(8)))).isEqualTo(after(8));
    }

    @Test
    void aTrainingOfAnEarlierReleaseKeepsTheBestOfAllEpochs() throws IOException {
        byte[] now = bytes(after(8));
        int length = ByteBuffer.wrap(now).getInt();
        String json = new String(now, Integer.BYTES, length, StandardCharsets.UTF_8);
        byte[] earlier = json.replace(",\"settledOnly\":true", "").getBytes(StandardCharsets.UTF_8);
        assertThat(earlier.length).isLessThan(length);
        int rest = Integer.BYTES + length;
        ByteBuffer file =
                ByteBuffer.allocate(now.length - length + earlier.length)
                        .putInt(earlier.length)
                        .put(earlier)
                        .put(now, rest, now.length - rest);
        Checkpoint state = read(file.array());
        assertThat(best(state)).isEqualTo(LUCKY_EPOCH);
        assertThat(read(bytes(state))).isEqualTo(state);
    }
}
