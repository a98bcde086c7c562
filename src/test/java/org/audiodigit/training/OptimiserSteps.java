package org.audiodigit.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.audiodigit.engine.TensorMemory;

/** Parameters without a network for tests of the optimiser, and its saved state. */
final class OptimiserSteps {

    private static final float RATE = 0.003f;

    private OptimiserSteps() {}

    /** Two parameters of zeros, one of them large. */
    static List<TrainedParameter> parameters(NDManager manager) {
        List<TrainedParameter> parameters = new ArrayList<>();
        for (Shape shape : List.of(new Shape(257, 300), new Shape(3))) {
            parameters.add(
                    new TrainedParameter(
                            manager.zeros(shape), manager.zeros(shape), shape.dimension() > 1));
        }
        return parameters;
    }

    static void steps(Optimiser optimiser, List<TrainedParameter> parameters, int from, int to) {
        for (int step = from; step < to; step++) {
            Random random = new Random(step);
            for (TrainedParameter parameter : parameters) {
                var gradient = TensorMemory.of(parameter.gradient());
                while (gradient.hasRemaining()) {
                    gradient.put((float) random.nextGaussian());
                }
            }
            optimiser.step(RATE);
        }
    }

    static byte[] saved(Optimiser optimiser) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        optimiser.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    static DataInputStream read(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
