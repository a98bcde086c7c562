package org.audiodigit.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private SplitStrategies() {}

    /** By speaker wherever the data set allows, else at random. */
    public static SplitStrategy standard() {
        return new AutoSplit();
    }

    /** Tests on speakers that the user still has to choose. */
    public static SplitStrategy holdOut() {
        return new HoldOutSplit(List.of());
    }

    /** The strategies to offer for a data set, the standard one first. */
    public static List<SplitStrategy> offeredFor(Dataset dataset) {
        List<SplitStrategy> all =
                new ArrayList<>(
                        List.of(
                                standard(),
                                new SpeakerSplit(),
                                new RandomSplit(),
                                new FsddSplit(),
                                holdOut()));
        for (int fold = 0; fold < AudioMnistSplit.FOLDS; fold++) {
            all.add(new AudioMnistSplit(fold));
        }
        return all.stream().filter(strategy -> strategy.isOfferedFor(dataset)).toList();
    }

    /**
     * Short name of a strategy for the user.
     *
     * @param specification as recorded in a manifest; returned as it is if it is not valid
     */
    public static String label(String specification) {
        try {
            return parse(specification).label();
        } catch (IllegalArgumentException invalid) {
            return specification;
        }
    }

    /**
     * @param text e.g. {@code speaker} or {@code hold-out:jackson,theo}
     * @throws IllegalArgumentException with a sentence that says what would be right
     */
    public static SplitStrategy parse(String text) {
        String[] parts = text.strip().split(":", 2);
        String kind = parts[0].strip().toLowerCase(Locale.ROOT);
        if (parts.length == 2) {
            return switch (kind) {
                case "speaker" -> new SpeakerListSplit(names(text, parts[1]));
                case "hold-out" -> new HoldOutSplit(names(text, parts[1]));
                case "audiomnist" -> new AudioMnistSplit(fold(text, parts[1].strip()));
                default -> throw unknown(text);
            };
        }
        return switch (kind) {
            case "auto" -> standard();
            case "random" -> new RandomSplit();
            case "speaker" -> new SpeakerSplit();
            case "fsdd" -> new FsddSplit();
            case "hold-out" ->
                    throw wrong(text, "names no speaker; write hold-out:NAME[,NAME...].");
            case "audiomnist" ->
                    throw wrong(text, "names no fold; write audiomnist:0 to audiomnist:4.");
            default -> throw unknown(text);
        };
    }

    private static List<String> names(String text, String list) {
        List<String> names =
                Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            throw wrong(text, "names no speaker; write one or more, with commas between.");
        }
        return names;
    }

    private static int fold(String text, String number) {
        if (!number.matches("[0-4]")) {
            throw wrong(text, "is no fold; write audiomnist:0 to audiomnist:4.");
        }
        return Integer.parseInt(number);
    }

    private static IllegalArgumentException unknown(String text) {
        return wrong(text, "is not known; use " + SYNTAX + ".");
    }

    private static IllegalArgumentException wrong(String text, String reason) {
        return new IllegalArgumentException("Split '" + text + "' " + reason);
    }
}
