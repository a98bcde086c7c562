package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.UnlabelledRecordings;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.FrozenNetwork;
import org.audiodigit.model.Network;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.audiodigit.training.BatchPreparation.UnreadableClip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TrainingStepTest {

    private static final int STEPS = 60;

    @Test
    void recordingsWithoutALabelLearnNegativeOutputs() throws Exception {
        List<Clip> clips =
                List.of(
                        SampleClips.of("a", "ann", 0),
                        SampleClips.of("b", "ann", 0),
                        SampleClips.of(UnlabelledRecordings.LABEL, "ann", 0));
        PreparedBatch<float[]> batch = new PreparedBatch<>(clips, inputs(clips.size()), List.of());

        List<Prediction> predictions =
                EngineThread.shared()
                        .call(
                                () -> {
                                    MxnetRuntime.seed(1);
                                    return trained(batch);
                                });

        assertThat(predictions.get(0).label()).isEqualTo("a");
        assertThat(predictions.get(1).label()).isEqualTo("b");
        assertThat(predictions.get(0).maxLogit()).isPositive();
        assertThat(predictions.get(1).maxLogit()).isPositive();
        assertThat(predictions.get(2).maxLogit()).isNegative();
    }

    /** Announced batches, batches that were not announced, and another one than announced. */
    @Test
    void announcingABatchChangesNoWeight() throws Exception {
        List<Clip> clips = List.of(SampleClips.of("a", "ann", 0), SampleClips.of("b", "ann", 0));
        List<PreparedBatch<float[]>> batches =
                Stream.generate(
                                () ->
                                        new PreparedBatch<>(
                                                clips, inputs(2), List.<UnreadableClip>of()))
                        .limit(4)
                        .toList();
        batches.get(1).inputs().get(0)[7] = 5;
        List<Optional<PreparedBatch<float[]>>> none = Collections.nCopies(4, Optional.empty());
        List<Optional<PreparedBatch<float[]>>> announced =
                List.of(
                        Optional.of(batches.get(1)),
                        Optional.of(batches.get(0)),
                        Optional.empty(),
                        Optional.of(batches.get(1)));

        List<Double> losses = EngineThread.shared().call(() -> losses(batches, none));

        assertThat(losses).doesNotHaveDuplicates();
        assertThat(EngineThread.shared().call(() -> losses(batches, announced))).isEqualTo(losses);
    }

    private static List<Double> losses(
            List<PreparedBatch<float[]>> batches, List<Optional<PreparedBatch<float[]>>> next) {
        MxnetRuntime.seed(1);
        try (Network network =
                        Network.build(
                                Architectures.byName("digit-cnn"),
                                FrontEnds.byName("log-mel"),
                                List.of("a", "b"));
                TrainingStep step =
                        new TrainingStep(
                                network, Architectures.byName("digit-cnn").recipe(), false)) {
            List<Double> losses = new ArrayList<>();
            for (int i = 0; i < batches.size(); i++) {
                losses.add(step.run(batches.get(i), 0.003, next.get(i)).loss());
            }
            return losses;
        }
    }

    private static List<Prediction> trained(PreparedBatch<float[]> batch) {
        try (Network network =
                        Network.build(
                                Architectures.byName("digit-cnn"),
                                FrontEnds.byName("log-mel"),
                                List.of("a", "b"));
                TrainingStep step =
                        new TrainingStep(
                                network, Architectures.byName("digit-cnn").recipe(), true)) {
            for (int i = 0; i < STEPS; i++) {
                step.run(batch, 0.003);
            }
            try (FrozenNetwork frozen = network.freeze()) {
                return frozen.predict(batch.inputs());
            }
        }
    }

    private static List<float[]> inputs(int count) {
        int size = FrontEnds.byName("log-mel").rows() * FrontEnds.byName("log-mel").columns();
        List<float[]> inputs = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            Random random = new Random(seed);
            float[] input = new float[size];
            for (int i = 0; i < size; i++) {
                input[i] = (float) random.nextGaussian();
            }
            inputs.add(input);
        }
        return inputs;
    }
}
