package org.audiodigit.app.workspace;

import java.util.Optional;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitStrategies;

/**
 * How data sets are divided.
 *
 * @param strategy as {@link SplitStrategies#parse} takes it
 * @param seed decides what is left to chance
 */
public record SplitSettings(String strategy, long seed) {

    /** By speaker wherever there are speakers. */
    public static final SplitSettings STANDARD = new SplitSettings("auto", 0);

    /**
     * @throws DatasetException if the data set cannot be divided so; the message is a sentence
     * @throws IllegalArgumentException if there is no such strategy; the message is a sentence
     */
    public Split of(Dataset dataset) throws DatasetException {
        return SplitStrategies.parse(strategy).split(dataset, seed);
    }

    /** The same, but empty for a data set that cannot be divided so. */
    Optional<Split> tryOn(Dataset dataset) {
        try {
            return Optional.of(of(dataset));
        } catch (DatasetException | IllegalArgumentException undivided) {
            return Optional.empty();
        }
    }
}
