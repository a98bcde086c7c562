package org.audiodigit.app.evaluate;

import org.audiodigit.dataset.Part;

/** Names of the parts of a split for the user. */
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
}
