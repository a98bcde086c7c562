package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.dataset.SplitStrategy;

/**
 * A choice in the list of splits.
 *
 * @param strategy as {@link SplitStrategies#parse} takes it
 * @param words for the user
 */
record SplitOption(String strategy, String words) {

    static final SplitOption AUTO = of(SplitStrategies.standard());
    static final SplitOption HOLD_OUT = of(SplitStrategies.holdOut());

    /** Five trainings; until they begin, the first one's split is shown. */
    static final SplitOption ALL_FOLDS =
            new SplitOption(SplitStrategies.AUDIO_MNIST_FOLDS.get(0), "AudioMNIST, all five folds");

    private static SplitOption of(SplitStrategy strategy) {
        return new SplitOption(strategy.specification(), strategy.label());
    }

    /** The choices for a data set. */
    static List<SplitOption> of(Dataset dataset) {
        List<SplitOption> options = new ArrayList<>();
        for (SplitStrategy strategy : SplitStrategies.offeredFor(dataset)) {
            options.add(of(strategy));
        }
        if (options.stream()
                .anyMatch(
                        option -> SplitStrategies.AUDIO_MNIST_FOLDS.contains(option.strategy()))) {
            options.add(ALL_FOLDS);
        }
        return options;
    }

    @Override
    public String toString() {
        return words;
    }
}
