package org.audiodigit.training;

/** How training clips are varied each time that they are seen. */
public enum AugmentationMode {
    /** Not at all. */
    NONE,
    /** The input tensor alone: shifted, parts of it hidden. */
    PICTURE,
    /**
     * The sound before the front end, as other people and rooms would, and then the tensor; the
     * sound in three epochs of ten, kept in between.
     */
    SOUND,
    /** The same with the sound of every draw varied anew, for what is to hold for strangers. */
    FRESH;

    boolean ofSound() {
        return this == SOUND || this == FRESH;
    }

    /** How an architecture's clips are best varied, if they are to be. */
    public static AugmentationMode of(String architecture) {
        return Recipe.of(architecture).variation();
    }
}
