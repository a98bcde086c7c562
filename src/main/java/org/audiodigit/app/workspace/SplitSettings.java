package org.audiodigit.app.workspace;

import java.util.Optional;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitStrategies;

/**
 * How data sets are split into training, validation and test clips.
 *
 * @param strategy in the syntax of {@link SplitStrategies#parse}
 * @param seed for strategies that draw at random
 */
public record SplitSettings(String strategy, long seed) {

    /** By speaker, for data sets that name speakers. */
    public static final SplitSettings STANDARD = new SplitSettings("auto", 0);

    /**
     * @throws DatasetException if the strategy is not applicable to the data set
     * @throws IllegalArgumentException if the strategy is unknown
     */
    public Split split(Dataset dataset) throws DatasetException {
        return SplitStrategies.parse(strategy).split(dataset, seed);
    }

    /** The split, or empty if the strategy is not applicable. */
    Optional<Split> trySplit(Dataset dataset) {
        try {
            return Optional.of(split(dataset));
        } catch (DatasetException | IllegalArgumentException notApplicable) {
            return Optional.empty();
        }
    }
}
