package org.audiodigit.training;

import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;

/**
 * Where a training stood after an epoch, beside the weights.
 *
 * @param plan that is being followed
 * @param data fingerprint of the clips and labels that it is followed on
 * @param history the epochs so far, in order
 * @param seconds that they took
 */
record Checkpoint(TrainingPlan plan, String data, List<EpochResult> history, double seconds) {

    /** Whether all is there and can be followed; a file from elsewhere may say anything. */
    boolean possible() {
        // a list of these refuses to be asked for null
        return plan.architecture() != null
                && plan.frontEnd() != null
                && Architectures.names().contains(plan.architecture())
                && FrontEnds.names().contains(plan.frontEnd())
                && isSplit(plan.split())
                && plan.augmentation() != null
                && plan.sampling() != null
                && data != null
                && Double.isFinite(seconds)
                && history.stream().allMatch(EpochResult::possible);
    }

    private static boolean isSplit(String split) {
        try {
            return split != null && SplitStrategies.parse(split) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
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
