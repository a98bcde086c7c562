package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
class FrozenNetworkTest {

    private static final float ROUNDING = 1e-4f;

    private static Stream<Architecture> networks() {
        return Stream.of(
                Architectures.byName("digit-cnn"),
                Architectures.byName("dense"),
                SmallModels.UNEVEN,
                SmallModels.UNEVEN_BANDS_FIRST,
                SmallModels.PADDED);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void predictsLikeTheTrainedNetwork(Architecture architecture) throws Exception {
        List<List<Prediction>> predictions =
                UntrainedModels.with(
                        architecture,
                        UntrainedModels.LABELS,
                        1,
                        network -> {
                            train(network);
                            List<float[]> inputs = inputs(network.frontEnd());
                            try (FrozenNetwork frozen = network.freeze()) {
                                return List.of(trained(network, inputs), frozen.predict(inputs));
                            }
                        });

        for (int i = 0; i < predictions.get(0).size(); i++) {
            assertThat(predictions.get(1).get(i).probabilities())
                    .containsExactly(predictions.get(0).get(i).probabilities(), within(ROUNDING));
        }
        assertThat(predictions.get(0).get(0).probabilities())
                .isNotEqualTo(predictions.get(0).get(1).probabilities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"digit-cnn", "dense"})
    void activationsDetermineThePredictions(String name) throws Exception {
        List<List<Prediction>> predictions =
                UntrainedModels.with(
                        Architectures.byName(name),
                        UntrainedModels.LABELS,
                        1,
                        network -> {
                            List<float[]> inputs = inputs(network.frontEnd());
                            try (FrozenNetwork frozen = network.freeze()) {
                                return List.of(
                                        frozen.predict(inputs),
                                        frozen.predictActivations(frozen.activations(inputs)));
                            }
                        });

        for (int i = 0; i < predictions.get(0).size(); i++) {
            assertThat(predictions.get(1).get(i).probabilities())
                    .containsExactly(predictions.get(0).get(i).probabilities(), within(ROUNDING));
        }
    }

    @Test
    void followsChangesOfTheLastLayer() throws Exception {
        List<Prediction> predictions =
                UntrainedModels.with(
                        SmallModels.network(4, 6),
                        UntrainedModels.LABELS,
                        1,
                        network -> {
                            try (FrozenNetwork frozen = network.freeze()) {
                                OutputLayer old = network.outputLayer();
                                network.replaceOutputLayer(
                                        new OutputLayer(old.weights(), new float[] {0, 100, 0}));
                                return frozen.predict(inputs(network.frontEnd()));
                            }
                        });

        assertThat(predictions).allMatch(prediction -> prediction.best() == 1);
    }

    private static List<Prediction> trained(Network network, List<float[]> inputs) {
        try (NDManager manager = network.model().getNDManager().newSubManager()) {
            NDArray batch = TensorMemory.batch(manager, inputs, network.inputShape(inputs.size()));
            NDList logits =
                    network.block()
                            .forward(new ParameterStore(manager, false), new NDList(batch), false);
            return network.predictions(logits.singletonOrThrow().toFloatArray());
        }
    }

    /** Changes each parameter, as a training does. */
    private static void train(Network network) {
        Random random = new Random(2);
        for (Pair<String, Parameter> named : network.block().getParameters()) {
            FloatBuffer values = TensorMemory.of(named.getValue().getArray());
            boolean positive = named.getKey().endsWith("runningVar");
            for (int i = 0; i < values.limit(); i++) {
                float change = (float) random.nextGaussian() / 30;
                values.put(i, positive ? 0.5f + Math.abs(change) : values.get(i) + change);
            }
        }
    }

    private static List<float[]> inputs(FrontEnd frontEnd) {
        Random random = new Random(3);
        float[] one = new float[frontEnd.rows() * frontEnd.columns()];
        float[] other = new float[one.length];
        for (int i = 0; i < one.length; i++) {
            one[i] = (float) random.nextGaussian();
            other[i] = i % 7;
        }
        return List.of(one, other);
    }
}
