package org.audiodigit.dataset;

import java.util.List;

/**
 * Divides a data set into a training, a validation and a test part. The same seed and clips give
 * the same split on every machine.
 */
public interface SplitStrategy {

    /** The text from which {@link SplitStrategies#parse} creates this strategy. */
    String specification();

    /** Short name for the user, e.g. {@code by speaker}. */
    String label();

    /** Whether the strategy is offered to the user for a data set. */
    default boolean isOfferedFor(Dataset dataset) {
        return true;
    }

    /** Whether each speaker is in a single part. */
    default boolean isBySpeaker() {
        return false;
    }

    /**
     * Short name for the user that includes drawn speakers.
     *
     * @param tested the speakers of the test part of a split by speaker; otherwise empty
     */
    default String label(List<String> tested) {
        return label();
    }

    /**
     * @param draw draws the random parts
     * @throws DatasetException if the data set cannot be divided in this way; the reason says what
     *     is missing
     */
    Split split(Dataset dataset, PartDraw draw) throws DatasetException;

    /** Divides a data set by the current {@link SplitRule}. */
    default Split split(Dataset dataset, long seed) throws DatasetException {
        return split(dataset, SplitRule.CURRENT.draw(seed));
    }
}
