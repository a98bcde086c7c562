package org.audiodigit.training;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;

/** The network {@code digit-cnn} in PyTorch, with DJL's trainer and AdamW. */
final class TorchDigitCnn implements AutoCloseable {

    private static final int LABELS = 10;

    private final Architecture architecture;
    private final FrontEnd frontEnd;
    private final Model model;
    private final Trainer trainer;
    private final Loss loss = new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true);

    /**
     * @param architecture {@code digit-cnn}, with dropout or without
     */
    TorchDigitCnn(Architecture architecture, float rate) {
        this.architecture = architecture;
        this.frontEnd = FrontEnds.byName(architecture.frontEnd());
        // neither reports the start over the network nor downloads a library
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        model = Model.newInstance(architecture.name(), Device.cpu(), "PyTorch");
        model.setBlock(network());
        Optimizer adamW =
                Optimizer.adamW()
                        .optLearningRateTracker(Tracker.fixed(rate))
                        .optBeta1(0.9f)
                        .optBeta2(0.99f)
                        .optEpsilon(1e-8f)
                        .optWeightDecays(0.01f)
                        .build();
        trainer =
                model.newTrainer(
                        new DefaultTrainingConfig(loss)
                                .optOptimizer(adamW)
                                .optDevices(new Device[] {Device.cpu()}));
        trainer.initialize(architecture.inputShape(1, frontEnd));
    }

    /** The layers of this program; only the mean needs one call for each axis in PyTorch. */
    private Block network() {
        SequentialBlock network = new SequentialBlock();
        for (Block layer : architecture.createNetwork(LABELS).getChildren().values()) {
            boolean mean =
                    layer instanceof LambdaBlock lambda && lambda.getName().equals("meanOverPlane");
            network.add(
                    mean
                            ? LambdaBlock.singleton(
                                    planes -> planes.mean(new int[] {3}).mean(new int[] {2}))
                            : layer);
        }
        return network;
    }

    /** Reads the weights that {@link OwnFirstSteps} wrote. */
    void load(Path weights) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(weights)))) {
            for (NDArray parameter : trained()) {
                float[] values = new float[Math.toIntExact(parameter.size())];
                FloatStreams.read(in, values);
                parameter.set(FloatBuffer.wrap(values));
            }
            if (in.read() >= 0) {
                throw new IOException(weights + " contains the weights of another network");
            }
        }
    }

    long parameters() {
        return trained().stream().mapToLong(NDArray::size).sum();
    }

    private List<NDArray> trained() {
        return model.getBlock().getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .map(Parameter::getArray)
                .toList();
    }

    int inputLength() {
        return frontEnd.rows() * frontEnd.columns();
    }

    /**
     * Trains on a batch.
     *
     * @return the cross-entropy before the update, without label smoothing
     */
    double step(LabelledBatch batch) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            int clips = batch.labels().length;
            Shape shape = architecture.inputShape(clips, frontEnd);
            FloatBuffer inputs = FloatBuffer.allocate(clips * inputLength());
            batch.inputs().forEach(inputs::put);
            NDArray tensors = manager.create(inputs.flip(), shape);
            NDArray targets = manager.create(targets(batch.labels()), new Shape(clips, LABELS));
            NDList logits;
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                logits = trainer.forward(new NDList(tensors));
                gradients.backward(loss.evaluate(new NDList(targets), logits));
            }
            trainer.step();
            return crossEntropy(logits.head().logSoftmax(1).toFloatArray(), batch.labels());
        }
    }

    private static double crossEntropy(float[] logProbabilities, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= logProbabilities[i * LABELS + labels[i]];
        }
        return sum / labels.length;
    }

    private float[] targets(int[] labels) {
        float smoothing = (float) architecture.recipe().labelSmoothing();
        float[] targets = new float[labels.length * LABELS];
        Arrays.fill(targets, smoothing / LABELS);
        for (int i = 0; i < labels.length; i++) {
            targets[i * LABELS + labels[i]] += 1 - smoothing;
        }
        return targets;
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
