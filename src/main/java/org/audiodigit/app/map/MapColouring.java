package org.audiodigit.app.map;

/** The property of clips that the colours of the points stand for. */
public enum MapColouring {
    LABEL("Label"),
    SPEAKER("Speaker"),
    PART("Part"),
    PREDICTION("Prediction");

    private final String displayName;

    MapColouring(String displayName) {
        this.displayName = displayName;
    }

    /** Name for the user. */
    String displayName() {
        return displayName;
    }
}
