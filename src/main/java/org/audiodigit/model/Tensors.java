package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import org.audiodigit.engine.TensorMemory;

/** Creates batches of tensors in the engine. */
public final class Tensors {

    private Tensors() {}

    /**
     * Copies clips one after the other directly into the engine's memory.
     *
     * @param clips each with as many values as the shape without its first dimension
     * @param shape {@code [batch]...}
     */
    public static NDArray batch(NDManager manager, List<float[]> clips, Shape shape) {
        NDArray batch = manager.create(shape, DataType.FLOAT32);
        FloatBuffer memory = TensorMemory.of(batch);
        for (float[] clip : clips) {
            memory.put(clip);
        }
        if (memory.hasRemaining()) {
            throw new IllegalArgumentException(clips.size() + " clips do not fill " + shape);
        }
        return batch;
    }
}
