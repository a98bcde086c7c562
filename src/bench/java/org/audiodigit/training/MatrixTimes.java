package org.audiodigit.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.audiodigit.bench.MedianStep;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.engine.TensorMemory;

/** Prints the rate of a single-precision product of two large matrices by MXNet, in GFLOP/s. */
final class MatrixTimes {

    private static final int SIZE = 2048;

    private MatrixTimes() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(EngineThread.shared().call(MatrixTimes::gigaflops));
        System.exit(0);
    }

    private static double gigaflops() {
        try (NDManager manager = MxnetRuntime.newManager()) {
            NDArray matrix = manager.randomNormal(new Shape(SIZE, SIZE), DataType.FLOAT32);
            double millis =
                    MedianStep.millis(
                            step -> {
                                try (NDArray product = matrix.dot(matrix)) {
                                    TensorMemory.await(product);
                                }
                            });
            return 2.0 * SIZE * SIZE * SIZE / (millis * 1e6);
        }
    }
}
