package org.audiodigit.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The split strategies and the specifications that select them. */
public final class SplitStrategies {

    /** The specifications that {@link #parse} accepts, for help and messages. */
    public static final String SYNTAX =
            "auto, random, speaker, speaker:NAME[,NAME...], hold-out:NAME[,NAME...], audiomnist:0"
                    + " to audiomnist:4, or fsdd";

    /** The specifications of AudioMNIST's official folds, in order. */
    public static final List<String> AUDIO_MNIST_FOLDS =
            IntStream.range(0, AudioMnistSplit.FOLDS)
                    .mapToObj(fold -> new AudioMnistSplit(fold).specification())
                    .toList();

    /** In the order in which they are offered, the default first. */
    static final List<SplitKind> KINDS =
            List.of(
                    SplitKind.single(new AutoSplit()),
                    SpeakerSplit.KIND,
                    SplitKind.single(new RandomSplit()),
                    SplitKind.single(new FsddSplit()),
                    HoldOutSplit.KIND,
                    AudioMnistSplit.KIND);

    private SplitStrategies() {}

    /** By speaker if the data set has enough speakers, otherwise at random. */
    public static SplitStrategy standard() {
        return new AutoSplit();
    }

    /** Holds out speakers that the user still has to choose. */
    public static SplitStrategy holdOut() {
        return new HoldOutSplit(List.of());
    }

    /** The strategies to offer for a data set, the default first. */
    public static List<SplitStrategy> offeredFor(Dataset dataset) {
        return offeredFor(dataset, KINDS);
    }

    static List<SplitStrategy> offeredFor(Dataset dataset, List<SplitKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.offered().stream())
                .filter(strategy -> strategy.isOfferedFor(dataset))
                .toList();
    }

    /**
     * Short name of a strategy for the user.
     *
     * @param specification as recorded in a manifest; returned as it is if it is not valid
     */
    public static String label(String specification) {
        return label(specification, List.of());
    }

    /**
     * Short name of a strategy with the speakers that it drew.
     *
     * @param tested see {@link SplitStrategy#label(List)}
     */
    public static String label(String specification, List<String> tested) {
        try {
            return parse(specification).label(tested);
        } catch (IllegalArgumentException invalid) {
            return specification;
        }
    }

    /** Whether a specification is valid and puts each speaker into a single part. */
    static boolean isBySpeaker(String specification) {
        try {
            return parse(specification).isBySpeaker();
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }

    /**
     * @param specification e.g. {@code speaker} or {@code hold-out:jackson,theo}
     * @throws IllegalArgumentException if it is invalid; the message is a sentence that lists the
     *     valid ones
     */
    public static SplitStrategy parse(String specification) {
        return parse(specification, KINDS);
    }

    static SplitStrategy parse(String specification, List<SplitKind> kinds) {
        String[] parts = specification.strip().split(":", 2);
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        Optional<String> argument =
                parts.length == 2 ? Optional.of(parts[1].strip()) : Optional.empty();
        try {
            return kinds.stream()
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("is unknown; use " + SYNTAX + "."))
                    .parser()
                    .apply(argument);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Split '" + specification + "' " + e.getMessage(), e);
        }
    }

    /**
     * The default: by speaker if every clip has a speaker and there are enough speakers, otherwise
     * at random. A random split gives optimistic scores, since its parts share speakers.
     */
    private static final class AutoSplit implements SplitStrategy {

        @Override
        public String specification() {
            return "auto";
        }

        @Override
        public String label() {
            return "automatic";
        }

        @Override
        public Split split(Dataset dataset, PartDraw draw) throws DatasetException {
            boolean allKnown =
                    dataset.clips().stream().allMatch(clip -> clip.speaker().isPresent());
            boolean enough = dataset.speakers().size() >= SpeakerSplit.MIN_SPEAKERS;
            SplitStrategy strategy = allKnown && enough ? new SpeakerSplit() : new RandomSplit();
            return strategy.split(dataset, draw);
        }
    }
}
