package org.audiodigit.dataset;

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

    /**
     * @param seed seed of the random choices
     * @throws DatasetException if the data set cannot be divided in this way; the reason says what
     *     is missing
     */
    Split split(Dataset dataset, long seed) throws DatasetException;
}
