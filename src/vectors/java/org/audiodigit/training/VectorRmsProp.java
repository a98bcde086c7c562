package org.audiodigit.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link RmsProp} by the processor's widest vectors, on the engine's memory where it lies. The same
 * operations in the same order, so the results are the same to the bit.
 */
final class VectorRmsProp implements DirectUpdate {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private final float rho;
    private final float epsilon;

    VectorRmsProp(float rho, float epsilon) {
        this.rho = rho;
        this.epsilon = epsilon;
    }

    @Override
    public int multiple() {
        return SPECIES.length();
    }

    @Override
    public void update(
            ByteBuffer weights,
            ByteBuffer gradients,
            ByteBuffer state,
            int start,
            int length,
            float rate) {
        for (int i = start; i < start + length; i += SPECIES.length()) {
            int offset = i * Float.BYTES;
            FloatVector gradient = FloatVector.fromByteBuffer(SPECIES, gradients, offset, ORDER);
            FloatVector mean =
                    mean(FloatVector.fromByteBuffer(SPECIES, state, offset, ORDER), gradient);
            mean.intoByteBuffer(state, offset, ORDER);
            FloatVector.fromByteBuffer(SPECIES, weights, offset, ORDER)
                    .sub(change(gradient, mean, rate))
                    .intoByteBuffer(weights, offset, ORDER);
        }
    }

    private FloatVector mean(FloatVector before, FloatVector gradient) {
        return before.mul(rho).add(gradient.mul(1 - rho).mul(gradient));
    }

    private FloatVector change(FloatVector gradient, FloatVector mean, float rate) {
        return gradient.mul(rate).div(mean.lanewise(VectorOperators.SQRT).add(epsilon));
    }
}
