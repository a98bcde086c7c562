package org.audiodigit.training;

import java.util.List;
import java.util.Optional;

/**
 * Where a training stood after an epoch, beside the weights.
 *
 * @param plan that is being followed
 * @param data fingerprint of the clips and labels that it is followed on
 * @param history the epochs so far, in order
 * @param seconds that they took
 */
record Checkpoint(TrainingPlan plan, String data, List<EpochResult> history, double seconds) {

    /** Whether all is there; a damaged file may have left something out. */
    boolean whole() {
        return plan != null
                && plan.architecture() != null
                && plan.frontEnd() != null
                && plan.split() != null
                && plan.variation() != null
                && plan.draws() != null
                && data != null
                && history != null
                && !history.isEmpty()
                && !history.contains(null);
    }

    /** The epoch that did best on the validation part, the earliest of equals. */
    Optional<EpochResult> best() {
        EpochResult best = null;
        for (EpochResult epoch : history) {
            if (best == null || epoch.betterThan(best)) {
                best = epoch;
            }
        }
        return Optional.ofNullable(best);
    }
}
