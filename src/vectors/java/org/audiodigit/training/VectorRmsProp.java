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
            int start,
            int length,
            float[][] states,
            float rate) {
        float[] meanSquare = states[0];
        float share = 1 - rho;
        for (int i = 0; i < length; i += SPECIES.length()) {
            int offset = (start + i) * Float.BYTES;
            FloatVector gradient = FloatVector.fromByteBuffer(SPECIES, gradients, offset, ORDER);
            FloatVector mean =
                    FloatVector.fromArray(SPECIES, meanSquare, i)
                            .mul(rho)
                            .add(gradient.mul(share).mul(gradient));
            mean.intoArray(meanSquare, i);
            FloatVector root = mean.lanewise(VectorOperators.SQRT).add(epsilon);
            FloatVector.fromByteBuffer(SPECIES, weights, offset, ORDER)
                    .sub(gradient.mul(rate).div(root))
                    .intoByteBuffer(weights, offset, ORDER);
        }
    }
}
