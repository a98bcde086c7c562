package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class UpdateRulesTest {

    private static final int STEPS = 12;
    private static final int WEIGHTS = 50;

    @Test
    void rmsPropEqualsTheReference() {
        compare(new RmsProp(0.9f, 1e-7f), () -> PublishedUpdateRule.rmsProp(0.9f, 1e-7f), false);
    }

    @Test
    void adamWEqualsTheReference() {
        UpdateRule rule = new AdamW(0.9f, 0.999f, 1e-8f, 0.1f);
        compare(rule, () -> PublishedUpdateRule.adamW(0.9f, 0.999f, 1e-8f, 0.1f), true);
    }

    @Test
    void adamWDoesNotDecayBiases() {
        UpdateRule rule = new AdamW(0.9f, 0.999f, 1e-8f, 0.1f);
        compare(rule, () -> PublishedUpdateRule.adamW(0.9f, 0.999f, 1e-8f, 0.1f), false);
    }

    @Test
    void weightWithoutGradientIsUnchanged() {
        for (UpdateRule rule : new UpdateRule[] {new RmsProp(0.9f, 1e-7f), adamWithoutDecay()}) {
            float[] weights = {0.5f, -2};
            rule.update(weights, new float[2], new float[rule.states()][2], 2, true, 0.1f, 1);
            assertThat(weights).containsExactly(0.5f, -2);
        }
    }

    @Test
    void valuesBeyondTheLengthAreUnchanged() {
        for (UpdateRule rule : new UpdateRule[] {new RmsProp(0.9f, 1e-7f), adamWithoutDecay()}) {
            float[] weights = {1, 1};
            float[][] states = new float[rule.states()][2];
            rule.update(weights, new float[] {1, 1}, states, 1, true, 0.1f, 1);
            assertThat(weights[0]).isLessThan(1);
            assertThat(weights[1]).isEqualTo(1);
            for (float[] state : states) {
                assertThat(state[1]).isZero();
            }
        }
    }

    private static UpdateRule adamWithoutDecay() {
        return new AdamW(0.9f, 0.999f, 1e-8f, 0);
    }

    private static void compare(
            UpdateRule rule, Supplier<PublishedUpdateRule> reference, boolean decays) {
        Random random = new Random(1);
        float[] weights = new float[WEIGHTS];
        double[] expected = new double[WEIGHTS];
        PublishedUpdateRule[] references = new PublishedUpdateRule[WEIGHTS];
        for (int i = 0; i < WEIGHTS; i++) {
            weights[i] = (float) random.nextGaussian();
            expected[i] = weights[i];
            references[i] = reference.get();
        }
        float[][] states = new float[rule.states()][WEIGHTS];
        for (int step = 1; step <= STEPS; step++) {
            float rate = 0.01f / step;
            float[] gradients = new float[WEIGHTS];
            for (int i = 0; i < WEIGHTS; i++) {
                // from 1e-9 to 10: epsilon dominates the small ones only
                gradients[i] = (float) (random.nextGaussian() * Math.pow(10, i % 11 - 9));
                expected[i] = references[i].step(expected[i], gradients[i], decays, rate);
            }
            rule.update(weights, gradients, states, WEIGHTS, decays, rate, step);
        }
        for (int i = 0; i < WEIGHTS; i++) {
            assertThat((double) weights[i]).as("weight %d", i).isCloseTo(expected[i], within(1e-6));
        }
    }
}
