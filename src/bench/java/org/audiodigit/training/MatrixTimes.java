package org.audiodigit.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.audiodigit.bench.StepDuration;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.engine.TensorMemory;

/**
 * Prints the rate of a single-precision product of two large matrices by MXNet: GFLOP per elapsed
 * second, and per second of processor time.
 */
final class MatrixTimes {

    private static final int SIZE = 2048;
    private static final int WARM_UP = 3;
    private static final int PRODUCTS = 20;

    private MatrixTimes() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(EngineThread.shared().call(MatrixTimes::gigaflops));
        System.exit(0);
    }

    private static String gigaflops() {
        try (NDManager manager = MxnetRuntime.newManager()) {
            NDArray matrix = manager.randomNormal(new Shape(SIZE, SIZE), DataType.FLOAT32);
            Runnable product =
                    () -> {
                        try (NDArray result = matrix.dot(matrix)) {
                            TensorMemory.await(result);
                        }
                    };
            StepDuration.of(WARM_UP, product);
            StepDuration duration = StepDuration.of(PRODUCTS, product);
            double flops = 2.0 * SIZE * SIZE * SIZE;
            return flops / (duration.wall() * 1e6) + " " + flops / (duration.cpu() * 1e6);
        }
    }
}
