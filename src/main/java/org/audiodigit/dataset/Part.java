package org.audiodigit.dataset;

/** A part of a split data set. */
public enum Part {
    TRAIN("training"),
    VALIDATION("validation"),
    TEST("test"),
    /** All three parts. */
    ALL("all clips");

    private final String displayName;

    Part(String displayName) {
        this.displayName = displayName;
    }

    /** Name for the user. */
    public String displayName() {
        return displayName;
    }
}
