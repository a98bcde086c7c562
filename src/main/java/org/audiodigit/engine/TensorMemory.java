package org.audiodigit.engine;

import ai.djl.mxnet.engine.MxNDArray;
import ai.djl.mxnet.jna.JnaUtils;
import ai.djl.mxnet.jna.LibUtils;
import ai.djl.mxnet.jna.MxnetLibrary;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** Accesses the native memory of tensors without copying it. */
public final class TensorMemory {

    private static final MxnetLibrary MXNET = LibUtils.loadLibrary();

    private TensorMemory() {}

    /**
     * Waits for the operators that write {@code tensor} and returns its values, row-major. Writing
     * to the buffer changes the tensor. The buffer is valid until the tensor is closed, and may
     * only be used while no operator on the tensor is running.
     *
     * @param tensor float32, on the CPU
     */
    public static FloatBuffer of(NDArray tensor) {
        if (!(tensor instanceof MxNDArray array) || tensor.getDataType() != DataType.FLOAT32) {
            throw new IllegalArgumentException("not a float32 tensor of MXNet: " + tensor);
        }
        await(array);
        PointerByReference data = new PointerByReference();
        check(MXNET.MXNDArrayGetData(array.getHandle(), data));
        return data.getValue()
                .getByteBuffer(0, tensor.size() * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /**
     * Creates a batch of tensors by copying clips one after the other into the engine's memory.
     *
     * @param clips each with as many values as the shape without its first dimension
     * @param shape {@code [batch]...}
     */
    public static NDArray batch(NDManager manager, List<float[]> clips, Shape shape) {
        NDArray batch = manager.create(shape, DataType.FLOAT32);
        FloatBuffer memory = of(batch);
        for (float[] clip : clips) {
            memory.put(clip);
        }
        if (memory.hasRemaining()) {
            throw new IllegalArgumentException(clips.size() + " clips do not fill " + shape);
        }
        return batch;
    }

    /** Waits for all operators that write {@code tensor}. */
    public static void await(NDArray tensor) {
        check(MXNET.MXNDArrayWaitToRead(((MxNDArray) tensor).getHandle()));
    }

    private static void check(int status) {
        JnaUtils.checkCall(status);
    }
}
