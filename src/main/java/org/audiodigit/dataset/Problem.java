package org.audiodigit.dataset;

/**
 * A file or folder that is inside a data set's folder but not part of the data set.
 *
 * @param file path relative to the data set's folder, with {@code /} on every system
 * @param kind whether the file is broken or left out
 * @param reason one line without the file name
 */
public record Problem(String file, Kind kind, String reason) {

    public enum Kind {
        /** The file could not be read. */
        UNREADABLE,
        /** The file is not broken, but does not belong to the data set. */
        LEFT_OUT
    }

    /** A file that could not be read. */
    public static Problem unreadable(String file, String reason) {
        return new Problem(file, Kind.UNREADABLE, reason);
    }

    static Problem leftOut(String file, String reason) {
        return new Problem(file, Kind.LEFT_OUT, reason);
    }
}
