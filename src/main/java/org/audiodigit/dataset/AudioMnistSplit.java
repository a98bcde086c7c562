package org.audiodigit.dataset;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of the five official folds of AudioMNIST for digits, by speaker. The speakers form five
 * groups: three for training, one for validation and one for testing. Each fold begins with the
 * next group.
 *
 * @param fold 0 to 4
 * @see <a href="https://github.com/soerenab/AudioMNIST">AudioMNIST</a>
 */
record AudioMnistSplit(int fold) implements SplitStrategy {

    static final int FOLDS = 5;

    static final SplitKind KIND =
            new SplitKind(
                    "audiomnist",
                    argument ->
                            new AudioMnistSplit(
                                    argument.filter(number -> number.matches("[0-4]"))
                                            .map(Integer::parseInt)
                                            .orElseThrow(
                                                    () ->
                                                            new IllegalArgumentException(
                                                                    "names no fold; write"
                                                                            + " audiomnist:0 to"
                                                                            + " audiomnist:4."))),
                    IntStream.range(0, FOLDS)
                            .<SplitStrategy>mapToObj(AudioMnistSplit::new)
                            .toList());

    private static final List<Set<Integer>> GROUPS =
            List.of(
                    Set.of(28, 56, 7, 19, 35, 1, 6, 16, 23, 34, 46, 53),
                    Set.of(36, 57, 9, 24, 37, 2, 8, 17, 29, 39, 48, 54),
                    Set.of(43, 58, 14, 25, 38, 3, 10, 20, 30, 40, 49, 55),
                    Set.of(12, 47, 59, 15, 27, 41, 4, 11, 21, 31, 44, 50),
                    Set.of(26, 52, 60, 18, 32, 42, 5, 13, 22, 33, 45, 51));

    @Override
    public String specification() {
        return "audiomnist:" + fold;
    }

    @Override
    public boolean isBySpeaker() {
        return true;
    }

    @Override
    public String label() {
        return "AudioMNIST fold " + fold;
    }

    @Override
    public boolean isOfferedFor(Dataset dataset) {
        return missingSpeakers(dataset).isEmpty();
    }

    /** The draw has no effect. */
    @Override
    public Split split(Dataset dataset, PartDraw draw) throws DatasetException {
        requireAllSpeakers(dataset);
        long ignored =
                dataset.clips().stream().filter(clip -> !isIn(clip, 0, GROUPS.size())).count();
        return new Split(
                specification(),
                "AudioMNIST's official fold "
                        + fold
                        + " by speaker: 36 speakers for training, 12 for validation, 12 for testing"
                        + (ignored == 0
                                ? "."
                                : "; " + ignored + " files of other speakers are ignored."),
                groups(dataset, fold, 3),
                groups(dataset, fold + 3, 1),
                groups(dataset, fold + 4, 1));
    }

    private static void requireAllSpeakers(Dataset dataset) throws DatasetException {
        Set<Integer> missing = missingSpeakers(dataset);
        if (!missing.isEmpty()) {
            String numbers =
                    missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new DatasetException(
                    dataset.directory(),
                    "AudioMNIST's folds need its speakers 1 to 60; missing: " + numbers);
        }
    }

    private static Set<Integer> missingSpeakers(Dataset dataset) {
        Set<Integer> missing = new TreeSet<>();
        GROUPS.forEach(missing::addAll);
        dataset.speakerIds().forEach(id -> SpeakerNumber.of(id).ifPresent(missing::remove));
        return missing;
    }

    private static List<Clip> groups(Dataset dataset, int first, int count) {
        return dataset.clips().stream().filter(clip -> isIn(clip, first, count)).toList();
    }

    private static boolean isIn(Clip clip, int first, int count) {
        return clip.speaker().stream()
                .flatMapToInt(id -> SpeakerNumber.of(id).stream())
                .anyMatch(
                        number ->
                                IntStream.range(first, first + count)
                                        .mapToObj(i -> GROUPS.get(i % GROUPS.size()))
                                        .anyMatch(group -> group.contains(number)));
    }
}
