package org.audiodigit.dataset;

/**
 * A way of dividing a data set into training, validation and test parts. The same seed and clips
 * give the same split on every machine.
 */
public interface SplitStrategy {

    /** The text that {@link SplitStrategies#parse} turns into this strategy. */
    String specification();

    /** Short name for the user, e.g. {@code by speaker}. */
    String label();

    /** Whether the user should be offered this strategy for a data set. */
    default boolean isOfferedFor(Dataset dataset) {
        return true;
    }

    /**
     * @param seed decides what is left to chance
     * @throws DatasetException if the data set cannot be divided so; the reason says what it lacks
     */
    Split split(Dataset dataset, long seed) throws DatasetException;
}
