package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.dataset.SplitStrategy;

/**
 * An entry in the list of splits.
 *
 * @param specification as accepted by {@link SplitStrategies#parse}
 * @param label text for the user
 */
record SplitOption(String specification, String label) {

    static final SplitOption AUTO = of(SplitStrategies.standard());
    static final SplitOption HOLD_OUT = of(SplitStrategies.holdOut());

    /** Five trainings. The split of the first one is shown before they start. */
    static final SplitOption ALL_FOLDS =
            new SplitOption(SplitStrategies.AUDIO_MNIST_FOLDS.get(0), "AudioMNIST, all five folds");

    private static SplitOption of(SplitStrategy strategy) {
        return new SplitOption(strategy.specification(), strategy.label());
    }

    /** The options for a data set. */
    static List<SplitOption> of(Dataset dataset) {
        List<SplitOption> options = new ArrayList<>();
        for (SplitStrategy strategy : SplitStrategies.offeredFor(dataset)) {
            options.add(of(strategy));
        }
        if (options.stream()
                .map(SplitOption::specification)
                .anyMatch(SplitStrategies.AUDIO_MNIST_FOLDS::contains)) {
            options.add(ALL_FOLDS);
        }
        return options;
    }

    @Override
    public String toString() {
        return label;
    }
}
