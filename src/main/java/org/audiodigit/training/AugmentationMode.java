package org.audiodigit.training;

import java.util.Optional;
import java.util.stream.Stream;

/** How training clips are varied each time that they are seen. */
public enum AugmentationMode {
    /** Not at all. */
    NONE("none"),
    /** The input tensor alone: shifted, parts of it hidden. */
    PICTURE("picture"),
    /**
     * The sound before the front end, as other people and rooms would, and then the tensor; the
     * sound in three epochs of ten, kept in between.
     */
    SOUND("sound"),
    /** The same with the sound of every draw varied anew, for what is to hold for strangers. */
    FRESH("fresh");

    private final String text;

    AugmentationMode(String text) {
        this.text = text;
    }

    /** The name in options and manifests, e.g. {@code sound}. */
    public String text() {
        return text;
    }

    /** The mode with this name in options and manifests, in any case; empty for other text. */
    public static Optional<AugmentationMode> parse(String text) {
        return Stream.of(values()).filter(mode -> mode.text.equalsIgnoreCase(text)).findFirst();
    }

    boolean ofSound() {
        return this == SOUND || this == FRESH;
    }

    /** How an architecture's clips are best varied, if they are to be. */
    public static AugmentationMode of(String architecture) {
        return Recipe.of(architecture).variation();
    }
}
