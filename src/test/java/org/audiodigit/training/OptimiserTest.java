package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class OptimiserTest {

    /** With this size the first layer is divided between threads and ends within a block. */
    private static final int INPUTS = 300;

    private static final int HIDDEN = 257;
    private static final int LABELS = 3;
    private static final int CLIPS = 5;
    private static final int STEPS = 4;
    private static final float RATE = 0.003f;

    @Test
    void rmsPropUpdatesARealNetworkLikeTheReference() throws InterruptedException {
        compare(new RmsProp(0.9f, 1e-7f), () -> PublishedUpdateRule.rmsProp(0.9f, 1e-7f));
    }

    @Test
    void adamWUpdatesARealNetworkLikeTheReference() throws InterruptedException {
        UpdateRule rule = new AdamW(0.9f, 0.999f, 1e-8f, 0.1f);
        compare(rule, () -> PublishedUpdateRule.adamW(0.9f, 0.999f, 1e-8f, 0.1f));
    }

    private static void compare(UpdateRule rule, Supplier<PublishedUpdateRule> reference)
            throws InterruptedException {
        EngineThread.shared()
                .call(
                        () -> {
                            compareOnTheEngine(rule, reference);
                            return null;
                        });
    }

    /** Applies the reference to the gradients that the engine computed. */
    private static void compareOnTheEngine(
            UpdateRule rule, Supplier<PublishedUpdateRule> reference) {
        Loss loss = Loss.softmaxCrossEntropyLoss();
        try (Model model = MxnetRuntime.newModel("small")) {
            model.setBlock(network());
            try (Trainer trainer = trainer(model, loss)) {
                List<TrainedParameter> parameters = TrainedParameter.of(model.getBlock());
                List<ExpectedParameter> expected =
                        parameters.stream().map(p -> new ExpectedParameter(p, reference)).toList();
                try (Optimiser optimiser = new Optimiser(rule, parameters)) {
                    for (int step = 0; step < STEPS; step++) {
                        gradients(trainer, loss, step);
                        expected.forEach(ExpectedParameter::step);
                        optimiser.step(RATE);
                    }
                }
                assertThat(parameters).extracting(TrainedParameter::decays).contains(true, false);
                expected.forEach(ExpectedParameter::check);
            }
        }
    }

    private static SequentialBlock network() {
        return new SequentialBlock()
                .add(Linear.builder().setUnits(HIDDEN).build())
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(LABELS).build());
    }

    private static Trainer trainer(Model model, Loss loss) {
        Trainer trainer =
                model.newTrainer(
                        new DefaultTrainingConfig(loss).optDevices(new Device[] {Device.cpu()}));
        trainer.initialize(new Shape(1, INPUTS));
        return trainer;
    }

    private static void gradients(Trainer trainer, Loss loss, int seed) {
        Random random = new Random(seed);
        float[] inputs = new float[CLIPS * INPUTS];
        float[] labels = new float[CLIPS];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < CLIPS; i++) {
            labels[i] = random.nextInt(LABELS);
        }
        try (NDManager manager = trainer.getManager().newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            NDArray batch = manager.create(inputs, new Shape(CLIPS, INPUTS));
            NDList outputs = trainer.forward(new NDList(batch));
            collector.backward(loss.evaluate(new NDList(manager.create(labels)), outputs));
        }
    }

    /** A parameter with its expected values. */
    private static final class ExpectedParameter {

        private final TrainedParameter parameter;
        private final double[] expected;
        private final PublishedUpdateRule[] rules;

        ExpectedParameter(TrainedParameter parameter, Supplier<PublishedUpdateRule> reference) {
            this.parameter = parameter;
            float[] begin = parameter.weights().toFloatArray();
            expected = new double[begin.length];
            rules = new PublishedUpdateRule[begin.length];
            for (int i = 0; i < begin.length; i++) {
                expected[i] = begin[i];
                rules[i] = reference.get();
            }
        }

        void step() {
            float[] gradients = parameter.gradient().toFloatArray();
            for (int i = 0; i < expected.length; i++) {
                expected[i] = rules[i].step(expected[i], gradients[i], parameter.decays(), RATE);
            }
        }

        void check() {
            float[] weights = parameter.weights().toFloatArray();
            double worst = 0;
            for (int i = 0; i < expected.length; i++) {
                worst = Math.max(worst, Math.abs(weights[i] - expected[i]));
            }
            assertThat(worst).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void continuesBitwiseEqualAfterSavingAndLoading() throws InterruptedException, IOException {
        List<UpdateRule> rules =
                List.of(new RmsProp(0.9f, 1e-7f), new AdamW(0.9f, 0.999f, 1e-8f, 0.1f));
        for (UpdateRule rule : rules) {
            EngineThread.shared()
                    .call(
                            () -> {
                                continueAfterLoading(rule);
                                return null;
                            });
        }
    }

    private static void continueAfterLoading(UpdateRule rule) throws IOException {
        try (NDManager manager = MxnetRuntime.newManager()) {
            List<TrainedParameter> uninterrupted = OptimiserSteps.parameters(manager);
            List<TrainedParameter> interrupted = OptimiserSteps.parameters(manager);
            try (Optimiser whole = new Optimiser(rule, uninterrupted);
                    Optimiser first = new Optimiser(rule, interrupted);
                    Optimiser second = new Optimiser(rule, interrupted)) {
                OptimiserSteps.steps(whole, uninterrupted, 0, 5);
                OptimiserSteps.steps(first, interrupted, 0, 3);
                second.load(OptimiserSteps.read(OptimiserSteps.saved(first)));
                OptimiserSteps.steps(second, interrupted, 3, 5);
                assertThat(OptimiserSteps.saved(second)).isEqualTo(OptimiserSteps.saved(whole));
            }
            for (int i = 0; i < uninterrupted.size(); i++) {
                assertThat(interrupted.get(i).weights().toFloatArray())
                        .containsExactly(uninterrupted.get(i).weights().toFloatArray());
            }
        }
    }

    @Test
    void rejectsStateOfAnotherOptimiserOrNetwork() throws InterruptedException, IOException {
        EngineThread.shared()
                .call(
                        () -> {
                            rejectOthers();
                            return null;
                        });
    }

    private static void rejectOthers() throws IOException {
        UpdateRule rule = new RmsProp(0.9f, 1e-7f);
        try (NDManager manager = MxnetRuntime.newManager()) {
            List<TrainedParameter> all = OptimiserSteps.parameters(manager);
            try (Optimiser one = new Optimiser(rule, all);
                    Optimiser otherRule = new Optimiser(new AdamW(0.9f, 0.9f, 1, 0), all);
                    Optimiser otherNetwork = new Optimiser(rule, all.subList(1, 2))) {
                byte[] saved = OptimiserSteps.saved(one);
                assertThatThrownBy(() -> otherRule.load(OptimiserSteps.read(saved)))
                        .isInstanceOf(IOException.class);
                assertThatThrownBy(() -> otherNetwork.load(OptimiserSteps.read(saved)))
                        .isInstanceOf(IOException.class);
            }
        }
    }
}
