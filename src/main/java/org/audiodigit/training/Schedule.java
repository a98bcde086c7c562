package org.audiodigit.training;

import java.util.Locale;

/** The learning rate over a training, relative to its maximum. */
enum Schedule {
    CONSTANT {
        @Override
        double factor(double progress) {
            return 1;
        }

        @Override
        boolean isSettled(double progress) {
            return true;
        }
    },

    /**
     * Rises linearly during the first quarter, then falls along half a cosine to zero (Smith 2018).
     */
    ONE_CYCLE {
        @Override
        double factor(double progress) {
            if (progress < RISE_SHARE) {
                return INITIAL_FACTOR + (1 - INITIAL_FACTOR) * progress / RISE_SHARE;
            }
            return (1 + Math.cos(Math.PI * (progress - RISE_SHARE) / (1 - RISE_SHARE))) / 2;
        }

        @Override
        boolean isSettled(double progress) {
            return progress > SETTLED_SHARE;
        }
    };

    private static final double RISE_SHARE = 0.25;
    private static final double INITIAL_FACTOR = 0.05;
    private static final double SETTLED_SHARE = 0.75;

    /**
     * @param name as in a recipe, e.g. {@code one-cycle}
     */
    static Schedule byName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * @param progress 0 at the first step of the training, towards 1 at its last
     * @return the learning rate as a share of its maximum
     */
    abstract double factor(double progress);

    /**
     * Whether the weights change little any more. Until then the accuracy on the few speakers of a
     * validation part rises and falls from epoch to epoch, and a high one says little about others.
     *
     * @param progress towards 1 at the end of the training
     */
    abstract boolean isSettled(double progress);
}
