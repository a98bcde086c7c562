package org.audiodigit.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.testing.ToneTraining;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint and the state that it restores. */
abstract class CheckpointFixture {

    static final EpochResult EPOCH = new EpochResult(1, 1.5, 0.5, 1.25, 0.625, 3, 40);
    static final Checkpoint CHECKPOINT =
            new Checkpoint(ToneTraining.plan(9), "fingerprint", List.of(EPOCH), 3, true);

    @TempDir private static Path shared;
    static byte[] whole;
    static byte[] state;

    @TempDir Path folder;

    /** Writes a checkpoint after two steps. */
    @BeforeAll
    static void writeOne() throws Exception {
        EngineThread.shared()
                .call(
                        () -> {
                            try (Network network = network();
                                    TrainingStep step = step(network)) {
                                step.run(noise(), 0.01);
                                step.run(noise(), 0.01);
                                new Checkpoints(shared).write(CHECKPOINT, network, step);
                                state = state(network, step);
                                return null;
                            }
                        });
        whole = Files.readAllBytes(shared.resolve("training.checkpoint"));
    }

    static Network network() {
        return Network.build(
                Architectures.byName("digit-cnn"), FrontEnds.byName("log-mel"), List.of("a", "b"));
    }

    static TrainingStep step(Network network) {
        return new TrainingStep(network, Architectures.byName("digit-cnn").recipe(), false);
    }

    private static PreparedBatch<float[]> noise() {
        FrontEnd frontEnd = FrontEnds.byName("log-mel");
        float[] input = new float[frontEnd.rows() * frontEnd.columns()];
        Random random = new Random(1);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        return new PreparedBatch<>(SampleClips.some(2), List.of(input, input.clone()), List.of());
    }

    static byte[] state(Network network, TrainingStep step) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        network.block().saveParameters(out);
        step.save(out);
        return bytes.toByteArray();
    }

    Checkpoints checkpointsWith(byte[] bytes) throws IOException {
        Files.write(folder.resolve("training.checkpoint"), bytes);
        return new Checkpoints(folder);
    }

    static byte[] restored(Checkpoints checkpoints) throws Exception {
        return EngineThread.shared()
                .<byte[], Exception>call(
                        () -> {
                            try (Network network = network();
                                    TrainingStep step =
                                            checkpoints.restore(network, () -> step(network))) {
                                return state(network, step);
                            }
                        });
    }
}
