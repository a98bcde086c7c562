package org.audiodigit.training;

import java.util.Collections;
import java.util.List;

/**
 * The steps by which two programs show that they train the same network: the same batch over and
 * over, at a rate so small that the losses fall instead of being thrown about. So rounding, and
 * where a program adds its epsilon, stay as small as they are.
 */
final class FirstSteps {

    static final int COUNT = 5;
    static final float RATE = 1e-6f;

    private static final int CLIPS = 64;

    private FirstSteps() {}

    static List<LabelledBatch> batches(int inputLength) {
        return Collections.nCopies(COUNT, LabelledBatch.noise(1, CLIPS, inputLength).get(0));
    }
}
