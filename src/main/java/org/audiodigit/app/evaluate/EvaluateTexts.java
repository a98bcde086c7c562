package org.audiodigit.app.evaluate;

import java.util.Locale;
import org.audiodigit.dataset.Part;

/** Parts and splits as people call them. */
final class EvaluateTexts {

    private EvaluateTexts() {}

    static String part(Part part) {
        return switch (part) {
            case TRAIN -> "training";
            case VALIDATION -> "validation";
            case TEST -> "test";
            case ALL -> "all";
        };
    }

    /**
     * @param split as the command line takes it, e.g. {@code hold-out:nicolas}
     */
    static String split(String split) {
        String[] parts = split.split(":", 2);
        String kind = parts[0].toLowerCase(Locale.ROOT);
        String names = parts.length == 1 ? "" : parts[1].replace(",", ", ");
        return switch (kind) {
            case "speaker" -> names.isEmpty() ? "by speaker" : "by speaker, tested on " + names;
            case "hold-out" -> names + " held out";
            case "audiomnist" -> "AudioMNIST fold " + names;
            case "fsdd" -> "FSDD’s own split";
            case "random" -> "random split";
            default -> split;
        };
    }
}
