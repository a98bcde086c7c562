package org.audiodigit.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.audiodigit.dataset.Clip;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.model.Network;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.TrainingRecipe;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.audiodigit.training.WeightAverage.AveragedWeights;

/**
 * Trains a network on one batch: forward, loss, backward, update. All methods must be called on the
 * engine's thread.
 */
final class TrainingStep implements AutoCloseable {

    private final Network network;
    private final Trainer trainer;
    private final Loss loss = new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true);
    private final double labelSmoothing;
    private final boolean hasUnlabelled;
    private final Optimiser optimiser;
    private final Optional<WeightAverage> average;
    private Optional<CopiedInputs> copied = Optional.empty();

    /**
     * Inputs in the engine's memory.
     *
     * @param inputs what was copied
     */
    private record CopiedInputs(List<float[]> inputs, NDArray tensors) {}

    /**
     * Prepares a network for training and initialises its weights unless they are loaded.
     *
     * @param hasUnlabelled whether batches contain recordings of none of the labels
     */
    TrainingStep(Network network, TrainingRecipe recipe, boolean hasUnlabelled) {
        TrainingRecipe.Optimisation optimisation = recipe.optimisation();
        this.network = network;
        this.labelSmoothing = recipe.labelSmoothing();
        this.hasUnlabelled = hasUnlabelled;
        this.trainer =
                network.model()
                        .newTrainer(
                                new DefaultTrainingConfig(loss)
                                        .optDevices(new Device[] {Device.cpu()}));
        trainer.initialize(network.inputShape(1));
        List<TrainedParameter> parameters = TrainedParameter.of(network.block());
        this.optimiser = new Optimiser(UpdateRule.byName(optimisation.rule()), parameters);
        this.average =
                optimisation.averagedSteps() == 0
                        ? Optional.empty()
                        : Optional.of(new WeightAverage(parameters, optimisation.averagedSteps()));
    }

    /** Trains on a batch and returns the score before the update. */
    Score run(PreparedBatch<float[]> batch, double rate) {
        return run(batch, rate, Optional.empty());
    }

    /**
     * Trains on a batch and returns the score before the update.
     *
     * @param next the next batch, if it is ready; its inputs are copied into the engine's memory
     *     while the engine works on this batch
     */
    Score run(PreparedBatch<float[]> batch, double rate, Optional<PreparedBatch<float[]>> next) {
        return run(
                batch.inputs(),
                next.map(PreparedBatch::inputs).orElse(List.of()),
                rate,
                (logits, manager) -> targets(manager, batch.clips()),
                (logits, manager) -> hasUnlabelled ? withBackground(logits, manager) : logits,
                outputs -> score(batch.clips(), outputs));
    }

    /**
     * Trains on a batch of any targets.
     *
     * @param inputs input tensors of the network
     * @param targets target probabilities, one after the other as the outputs of the network
     * @return the outputs before the update
     */
    float[] run(List<float[]> inputs, List<float[]> targets, double rate) {
        return run(
                inputs,
                List.of(),
                rate,
                (logits, manager) -> TensorMemory.batch(manager, targets, logits.getShape()),
                (logits, manager) -> logits,
                Function.identity());
    }

    /**
     * @param next inputs of the next batch; empty if they are not known
     * @param result is computed from the outputs while the engine computes the gradients
     */
    private <T> T run(
            List<float[]> inputs,
            List<float[]> next,
            double rate,
            BiFunction<NDArray, NDManager, NDArray> targets,
            BiFunction<NDArray, NDManager, NDArray> compared,
            Function<float[], T> result) {
        T computed = result.apply(startGradients(inputs, targets, compared));
        if (!next.isEmpty()) {
            copied = Optional.of(new CopiedInputs(next, copy(next, trainer.getManager())));
        }
        optimiser.step(rate);
        average.ifPresent(WeightAverage::afterStep);
        return computed;
    }

    /**
     * Starts the computation of the gradients, which the engine continues in the background. It
     * keeps the tensors of the batch itself for as long as it needs them.
     *
     * @return the outputs
     */
    private float[] startGradients(
            List<float[]> inputs,
            BiFunction<NDArray, NDManager, NDArray> targets,
            BiFunction<NDArray, NDManager, NDArray> compared) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDArray tensors = tensors(inputs, manager);
            NDArray logits;
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                logits = trainer.forward(new NDList(tensors)).singletonOrThrow();
                // computed here, while the engine works on the first layer
                NDArray expected = targets.apply(logits, manager);
                NDArray actual = compared.apply(logits, manager);
                gradients.backward(loss.evaluate(new NDList(expected), new NDList(actual)));
            }
            return logits.toFloatArray();
        }
    }

    /** The inputs in the engine's memory, copied before if they were announced. */
    private NDArray tensors(List<float[]> inputs, NDManager manager) {
        Optional<CopiedInputs> before = copied;
        copied = Optional.empty();
        if (before.isPresent() && before.get().inputs() == inputs) {
            NDArray tensors = before.get().tensors();
            tensors.attach(manager);
            return tensors;
        }
        before.ifPresent(other -> other.tensors().close());
        return copy(inputs, manager);
    }

    private NDArray copy(List<float[]> inputs, NDManager manager) {
        return TensorMemory.batch(manager, inputs, network.inputShape(inputs.size()));
    }

    private Score score(List<Clip> clips, float[] outputs) {
        return allFinite(outputs)
                ? scored(clips, network.predictions(outputs))
                : new Score(clips.size(), 0, Double.NaN);
    }

    /** The score of the clips that have a label of the network. */
    private Score scored(List<Clip> clips, List<Prediction> predictions) {
        Score score = Score.NONE;
        for (int i = 0; i < clips.size(); i++) {
            if (network.labels().contains(clips.get(i).label())) {
                score =
                        score.plus(
                                Score.of(clips.subList(i, i + 1), predictions.subList(i, i + 1)));
            }
        }
        return score;
    }

    /** Whether all outputs are finite, which the predictions do not show. */
    static boolean allFinite(float[] outputs) {
        for (float output : outputs) {
            if (!Float.isFinite(output)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds the output of the background class of recordings of none of the labels, which is always
     * 0. The network therefore learns positive outputs for its labels and negative ones for other
     * recordings, and its largest output tells them apart.
     */
    private static NDArray withBackground(NDArray logits, NDManager manager) {
        return logits.concat(manager.zeros(new Shape(logits.getShape().get(0), 1)), 1);
    }

    /** The target probabilities, {@code [clips][labels]}, or one more with a background class. */
    private NDArray targets(NDManager manager, List<Clip> clips) {
        List<float[]> rows = clips.stream().map(this::target).toList();
        return TensorMemory.batch(manager, rows, new Shape(clips.size(), rows.get(0).length));
    }

    private float[] target(Clip clip) {
        int labels = network.labels().size();
        int label = network.labels().indexOf(clip.label());
        float[] target = new float[hasUnlabelled ? labels + 1 : labels];
        if (label < 0) {
            target[labels] = 1;
        } else {
            Arrays.fill(target, 0, labels, (float) (labelSmoothing / labels));
            target[label] += (float) (1 - labelSmoothing);
        }
        return target;
    }

    /**
     * Puts the averaged weights into the network, for validation and saving; does nothing if the
     * recipe does not average.
     *
     * @return restores the trained weights when it is closed, on the engine's thread
     */
    AveragedWeights useAveragedWeights() {
        return average.map(WeightAverage::use).orElse(() -> {});
    }

    /** Saves the state of the optimiser and of the average, without the weights. */
    void save(DataOutput out) throws IOException {
        optimiser.save(out);
        if (average.isPresent()) {
            average.get().save(out);
        }
    }

    void load(DataInput in) throws IOException {
        optimiser.load(in);
        if (average.isPresent()) {
            average.get().load(in);
        }
    }

    @Override
    public void close() {
        optimiser.close();
        trainer.close();
    }
}
