package org.audiodigit.training;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The dense network in TensorFlow's graph mode, trained by its own fused RMSprop on all cores.
 *
 * <p>Keras's RMSprop without momentum is made of a dozen elementwise operators, each a pass over
 * memory; {@code ApplyRMSProp} is the fastest one in TensorFlow. It adds epsilon under the root,
 * and therefore receives the square of the epsilon of Keras.
 */
final class TensorFlowDense implements AutoCloseable {

    private static final float RHO = 0.9f;
    private static final float EPSILON = 1e-7f;
    private static final float MOMENTUM = 0;

    private final Graph graph = new Graph();
    private final Ops tf = Ops.create(graph);
    private final List<TensorFlowVariable> parameters = new ArrayList<>();
    private final Placeholder<TFloat32> inputs = tf.placeholder(TFloat32.class);
    private final Placeholder<TInt32> labels = tf.placeholder(TInt32.class);
    private final Operand<TFloat32> loss;
    private final Operand<TInt32> answers;
    private final List<Op> updates = new ArrayList<>();
    private final Session session;

    /**
     * @param begin initial weights
     * @param rate learning rate
     */
    TensorFlowDense(DenseSizes sizes, DenseWeights begin, float rate) {
        Operand<TFloat32> logits = logits(sizes);
        var crossEntropy = tf.nn.sparseSoftmaxCrossEntropyWithLogits(logits, labels);
        loss = tf.math.mean(crossEntropy.loss(), tf.constant(0));
        answers = tf.math.argMax(logits, tf.constant(1), TInt32.class);
        List<TensorFlowVariable> states = new ArrayList<>();
        addUpdates(gradients(logits, crossEntropy.backprop()), rate, states);
        session = new Session(graph, allCores());
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).fill(session, begin.values().get(i));
        }
        states.forEach(state -> state.fill(session, new float[state.size()]));
    }

    private static ConfigProto allCores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(cores)
                .setInterOpParallelismThreads(cores)
                .build();
    }

    private Operand<TFloat32> logits(DenseSizes sizes) {
        Operand<TFloat32> values = inputs;
        for (int layer = 0; layer < sizes.layers(); layer++) {
            int outputs = sizes.outputs(layer);
            var weights = TensorFlowVariable.transposed(tf, sizes.inputs(layer), outputs);
            var biases = TensorFlowVariable.of(tf, outputs);
            parameters.add(weights);
            parameters.add(biases);
            values = tf.nn.biasAdd(tf.linalg.matMul(values, weights.variable()), biases.variable());
            if (layer < sizes.layers() - 1) {
                values = tf.nn.relu(values);
            }
        }
        return values;
    }

    /**
     * Starts from the logits, since the Java binding of TensorFlow has no gradient of the sparse
     * loss; the loss operator returns it.
     *
     * @param ofSum gradient of the clips' summed loss by the logits
     */
    private Gradients gradients(Operand<TFloat32> logits, Operand<TFloat32> ofSum) {
        Operand<TInt32> clips = tf.size(labels);
        Operand<TFloat32> ofMean = tf.math.div(ofSum, tf.dtypes.cast(clips, TFloat32.class));
        return tf.gradients(logits, variables(), Gradients.dx(List.of(ofMean)));
    }

    private List<Variable<TFloat32>> variables() {
        return parameters.stream().map(TensorFlowVariable::variable).toList();
    }

    private void addUpdates(Gradients gradients, float rate, List<TensorFlowVariable> states) {
        List<Variable<TFloat32>> variables = variables();
        // no weight may change before the gradients of all layers are computed from it
        List<Op> all = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            all.add(gradients.<TFloat32>dy(i));
        }
        Ops after = tf.withControlDependencies(all);
        for (int i = 0; i < variables.size(); i++) {
            TensorFlowVariable meanSquare = parameters.get(i).another(tf);
            TensorFlowVariable momentum = parameters.get(i).another(tf);
            states.add(meanSquare);
            states.add(momentum);
            updates.add(
                    after.train.applyRmsProp(
                            variables.get(i),
                            meanSquare.variable(),
                            momentum.variable(),
                            tf.constant(rate),
                            tf.constant(RHO),
                            tf.constant(MOMENTUM),
                            tf.constant(EPSILON * EPSILON),
                            gradients.<TFloat32>dy(i)));
        }
    }

    long parameters() {
        return parameters.stream().mapToLong(TensorFlowVariable::size).sum();
    }

    /**
     * Trains on a batch, including the copy of its inputs into the engine's memory, as the step of
     * this program does.
     *
     * @return mean loss before the update, in nats
     */
    float step(LabelledBatch batch) {
        try (TFloat32 input = TensorFlowVariable.tensor(batch.inputs());
                TInt32 label = TInt32.vectorOf(batch.labels())) {
            Session.Runner runner =
                    session.runner().feed(inputs, input).feed(labels, label).fetch(loss);
            updates.forEach(runner::addTarget);
            try (Result result = runner.run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        }
    }

    /** Predicts the label of each input, without training. */
    int[] answers(List<float[]> rows) {
        try (TFloat32 input = TensorFlowVariable.tensor(rows);
                Result result = session.runner().feed(inputs, input).fetch(answers).run()) {
            int[] labels = new int[rows.size()];
            ((TInt32) result.get(0)).asRawTensor().data().asInts().read(labels);
            return labels;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
