package org.audiodigit.app.train;

import org.audiodigit.common.Formats;
import org.audiodigit.training.TrainingCost;

/** Describes the estimated cost of a training for the user. */
final class CostText {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    /** Longer durations are in the next unit. */
    private static final double MAX_IN_UNIT = 100;

    private static final int SECONDS_STEP = 5;
    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;

    private CostText() {}

    /**
     * A sentence such as <i>About 4 to 6 min for 20 epochs, up to 1.2 GB of memory, 3.4 MB on
     * disk</i>.
     *
     * @param trainings number of trainings one after the other
     */
    static String of(TrainingCost cost, int epochs, int trainings) {
        String passes = Formats.count(epochs, "epoch");
        return "About %s for %s, up to %s of memory, %s on disk"
                .formatted(
                        range(trainings * cost.minSeconds(), trainings * cost.maxSeconds()),
                        trainings == 1 ? passes : trainings + " trainings of " + passes,
                        bytes(cost.memory()),
                        bytes(trainings * cost.disk()));
    }

    /** A range of durations in seconds, minutes or hours. */
    static String range(double min, double max) {
        if (max < MAX_IN_UNIT) {
            double step = max < 4 * SECONDS_STEP ? 1 : SECONDS_STEP;
            return whole(min / step, max / step, (int) step, "s");
        }
        if (max / MINUTE < MAX_IN_UNIT) {
            return whole(min / MINUTE, max / MINUTE, 1, "min");
        }
        return "%s to %s h".formatted(decimal(min / HOUR), decimal(max / HOUR));
    }

    /** Rounds outwards. */
    private static String whole(double min, double max, int step, String unit) {
        long low = (long) Math.max(Math.floor(min), 0);
        long high = (long) Math.ceil(max);
        return low == 0
                ? "at most %d %s".formatted(high * step, unit)
                : "%d to %d %s".formatted(low * step, high * step, unit);
    }

    /** Decimal units, as those of a file manager. */
    private static String bytes(long count) {
        return count < GIGABYTE
                ? decimal(count / MEGABYTE) + " MB"
                : decimal(count / GIGABYTE) + " GB";
    }

    private static String decimal(double value) {
        return Formats.decimal(value, value < 10 ? 1 : 0);
    }
}
