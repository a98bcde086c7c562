package org.audiodigit.training;

import java.util.List;

/**
 * The steps by which two programs show that they train the same network. The rate is so small that
 * the losses fall instead of being thrown about, so that rounding stays rounding.
 */
final class FirstSteps {

    static final int COUNT = 5;
    static final float RATE = 1e-5f;

    private static final int CLIPS = 64;

    private FirstSteps() {}

    static List<NoiseBatch> batches(int inputLength) {
        return NoiseBatch.some(COUNT, CLIPS, inputLength);
    }
}
