package org.audiodigit.app.browse;

/** The ways to show the clips of the data set. */
enum BrowsePage {
    TABLE("Table"),
    MAP("Map"),
    SUSPICIOUS("Suspicious");

    private final String displayName;

    BrowsePage(String displayName) {
        this.displayName = displayName;
    }

    /** Name for the user. */
    String displayName() {
        return displayName;
    }
}
