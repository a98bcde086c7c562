package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a class that only some Javas compile, so it is not named here. */
class VectorRmsPropTest {

    private static final RmsProp RULE = new RmsProp(0.9f, 1e-7f);
    private static final int BEFORE = 5;
    private static final int AFTER = 3;
    private static final float RATE = 0.01f;

    private DirectUpdate update;

    @BeforeEach
    void vectors() {
        Optional<DirectUpdate> direct = RULE.direct();
        assumeTrue(direct.isPresent(), "this Java was started without vectors");
        update = direct.get();
    }

    @Test
    void itGivesWhatTheRuleGivesToTheBit() {
        int length = 4 * update.multiple();
        Random random = new Random(1);
        float[] weights = gaussians(random, length);
        float[][] states = new float[1][length];
        ByteBuffer memory = memory(BEFORE + length + AFTER);
        memory.asFloatBuffer().put(BEFORE, weights);
        ByteBuffer state = memory(BEFORE + length);
        for (int step = 1; step <= 20; step++) {
            float[] gradients = gaussians(random, length);
            spread(gradients, step);
            ByteBuffer gradientMemory = memory(BEFORE + length + AFTER);
            gradientMemory.asFloatBuffer().put(BEFORE, gradients);
            RULE.update(weights, gradients, states, length, false, RATE, step);
            update.update(memory, gradientMemory, state, BEFORE, length, RATE);
            assertThat(floats(memory, BEFORE, length)).containsExactly(weights);
            assertThat(floats(state, BEFORE, length)).containsExactly(states[0]);
        }
    }

    /** From where epsilon counts to where the square overflows, and what is no number. */
    private static void spread(float[] gradients, int step) {
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] *= (float) Math.pow(10, i % 50 - 30);
        }
        gradients[step] = 0;
        gradients[0] = step > 15 ? Float.NaN : gradients[0];
        gradients[1] = step > 17 ? Float.POSITIVE_INFINITY : gradients[1];
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void nothingBesideItsRunIsTouched(int vectors) {
        int length = vectors * update.multiple();
        int all = BEFORE + length + AFTER;
        ByteBuffer weights = memory(all);
        ByteBuffer gradients = memory(all);
        ByteBuffer state = memory(all);
        for (int i = 0; i < all; i++) {
            gradients.putFloat(i * Float.BYTES, 1);
        }
        update.update(weights, gradients, state, BEFORE, length, RATE);
        for (ByteBuffer changed : List.of(weights, state)) {
            assertThat(floats(changed, 0, BEFORE)).containsOnly(0);
            assertThat(floats(changed, BEFORE, length)).doesNotContain(0);
            assertThat(floats(changed, BEFORE + length, AFTER)).containsOnly(0);
        }
    }

    private static float[] gaussians(Random random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static ByteBuffer memory(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    private static float[] floats(ByteBuffer memory, int start, int length) {
        float[] values = new float[length];
        FloatBuffer floats = memory.asFloatBuffer();
        floats.get(start, values);
        return values;
    }
}
