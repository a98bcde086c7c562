package org.audiodigit.training.calibration;

import java.util.Comparator;

/**
 * The confidence of a prediction and whether it is correct.
 *
 * @param confidence probability of the predicted label, 0..1
 */
public record ScoredClip(double confidence, boolean correct) {

    static final Comparator<ScoredClip> MOST_CONFIDENT_FIRST =
            Comparator.comparingDouble(ScoredClip::confidence).reversed();
}
