package org.audiodigit.training;

import java.util.List;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** A variable in a TensorFlow graph. */
final class TensorFlowVariable {

    private final Shape shape;
    private final boolean transposed;
    private final Variable<TFloat32> variable;
    private final Placeholder<TFloat32> value;
    private final Assign<TFloat32> assignment;

    private TensorFlowVariable(Ops tf, Shape shape, boolean transposed) {
        this.shape = shape;
        this.transposed = transposed;
        this.variable = tf.variable(shape, TFloat32.class);
        this.value = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
        this.assignment = tf.assign(variable, value);
    }

    static TensorFlowVariable of(Ops tf, int length) {
        return new TensorFlowVariable(tf, Shape.of(length), false);
    }

    /** A matrix {@code [inputs][outputs]}, filled with transposed values. */
    static TensorFlowVariable transposed(Ops tf, int inputs, int outputs) {
        return new TensorFlowVariable(tf, Shape.of(inputs, outputs), true);
    }

    /** A variable of the same shape. */
    TensorFlowVariable another(Ops tf) {
        return new TensorFlowVariable(tf, shape, transposed);
    }

    Variable<TFloat32> variable() {
        return variable;
    }

    int size() {
        return Math.toIntExact(shape.size());
    }

    void fill(Session session, float[] values) {
        float[] own = transposed ? transpose(values) : values;
        try (TFloat32 tensor = TFloat32.tensorOf(shape, filled -> floats(filled).write(own))) {
            session.runner().feed(value, tensor).addTarget(assignment).run().close();
        }
    }

    private float[] transpose(float[] values) {
        int rows = Math.toIntExact(shape.get(0));
        int columns = Math.toIntExact(shape.get(1));
        float[] turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[row * columns + column] = values[column * rows + row];
            }
        }
        return turned;
    }

    /** A tensor with one row for each clip. */
    static TFloat32 tensor(List<float[]> rows) {
        int length = rows.get(0).length;
        return TFloat32.tensorOf(
                Shape.of(rows.size(), length),
                tensor -> {
                    FloatDataBuffer memory = floats(tensor);
                    for (int row = 0; row < rows.size(); row++) {
                        memory.offset((long) row * length).write(rows.get(row));
                    }
                });
    }

    private static FloatDataBuffer floats(TFloat32 tensor) {
        return tensor.asRawTensor().data().asFloats();
    }
}
