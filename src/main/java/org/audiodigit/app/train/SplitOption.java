package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Dataset;

/**
 * A way of dividing a data set, as a person chooses it.
 *
 * @param strategy as {@link org.audiodigit.dataset.SplitStrategies#parse} takes it
 * @param words for a person
 */
record SplitOption(String strategy, String words) {

    static final SplitOption AUTO = new SplitOption("auto", "automatic");
    static final SplitOption HOLD_OUT = new SplitOption("hold-out", "hold speakers out");

    /** Five trainings; until they begin, the first one's split is shown. */
    static final SplitOption ALL_FOLDS =
            new SplitOption("audiomnist:0", "AudioMNIST, all five folds");

    private static final SplitOption SPEAKER = new SplitOption("speaker", "by speaker");
    private static final SplitOption RANDOM = new SplitOption("random", "random");
    private static final SplitOption FSDD = new SplitOption("fsdd", "takes 0 to 4 test");
    private static final int SPEAKERS_OF_AUDIOMNIST = 60;
    private static final int FOLDS = 5;

    /** Those that make sense for a data set. */
    static List<SplitOption> of(Dataset dataset) {
        List<SplitOption> options = new ArrayList<>(List.of(AUTO));
        if (!dataset.speakers().isEmpty()) {
            options.add(SPEAKER);
        }
        options.add(RANDOM);
        if (dataset.clips().stream().allMatch(clip -> clip.take().isPresent())) {
            options.add(FSDD);
        }
        if (dataset.speakers().size() > 1) {
            options.add(HOLD_OUT);
        }
        if (dataset.speakers().size() == SPEAKERS_OF_AUDIOMNIST) {
            IntStream.range(0, FOLDS).mapToObj(SplitOption::fold).forEach(options::add);
            options.add(ALL_FOLDS);
        }
        return options;
    }

    private static SplitOption fold(int number) {
        return new SplitOption("audiomnist:" + number, "AudioMNIST fold " + number);
    }

    /** What the name of a split means, for a person. */
    static String words(String strategy) {
        if (strategy.startsWith("hold-out:")) {
            return strategy.substring("hold-out:".length()).replace(",", ", ") + " held out";
        }
        if (strategy.startsWith("audiomnist:")) {
            return fold(Integer.parseInt(strategy.substring("audiomnist:".length()))).words();
        }
        Optional<SplitOption> known =
                List.of(AUTO, SPEAKER, RANDOM, FSDD).stream()
                        .filter(option -> option.strategy().equals(strategy))
                        .findFirst();
        return known.map(SplitOption::words).orElse(strategy);
    }

    @Override
    public String toString() {
        return words;
    }
}
