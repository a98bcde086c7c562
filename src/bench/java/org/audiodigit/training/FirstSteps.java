package org.audiodigit.training;

import java.util.Collections;
import java.util.List;

/**
 * The steps by which two programs are compared: the same batch repeatedly, with a learning rate so
 * small that the losses decrease smoothly. Differences by rounding, and by the position of epsilon,
 * therefore stay small.
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
