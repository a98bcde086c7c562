package org.audiodigit.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Split strategies by the text that a person chooses them with. */
public final class SplitStrategies {

    private static final String CHOICE =
            "auto, random, speaker, speaker:NAME[,NAME...], hold-out:NAME[,NAME...], audiomnist:0"
                    + " to audiomnist:4, or fsdd";

    private SplitStrategies() {}

    /** By speaker wherever the data set allows, else at random. */
    public static SplitStrategy standard() {
        return new AutoSplit();
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
        return wrong(text, "is not known; use " + CHOICE + ".");
    }

    private static IllegalArgumentException wrong(String text, String reason) {
        return new IllegalArgumentException("Split '" + text + "' " + reason);
    }
}
