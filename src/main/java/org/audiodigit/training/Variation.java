package org.audiodigit.training;

/** How training clips are varied each time that they are seen. */
public enum Variation {
    /** Not at all. */
    NONE,
    /** The input tensor alone: shifted, parts of it hidden. */
    PICTURE,
    /** The sound before the front end, as other people and rooms would, and then the tensor. */
    SOUND;

    /** How an architecture's clips are best varied, if they are to be. */
    public static Variation of(String architecture) {
        return Recipe.of(architecture).variation();
    }
}
