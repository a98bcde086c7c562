package org.audiodigit.files;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads paths as users, clipboards and desktops write them. */
public final class FilePaths {

    private static final String SCHEME = "file:";
    private static final String LOCAL = "//localhost/";

    private FilePaths() {}

    /** Whether a text is a {@code file:} URI, valid or not. */
    public static boolean isUri(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    /**
     * Returns the path that a text names: a path of this system, or a {@code file:} URI. Returns
     * empty if this system cannot have such a path.
     */
    public static Optional<Path> parse(String text) {
        try {
            return Optional.of(isUri(text) ? Path.of(uri(text)) : Path.of(text));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The name of a folder, also if its path is a dot; the path of the root of a disk. */
    public static String folderName(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        return name == null ? absolute.toString() : name.toString();
    }

    /** The name of a file without its extension. */
    public static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /** Java accepts no host, not even this one, which some desktops name. */
    private static URI uri(String text) {
        String rest = text.substring(SCHEME.length());
        return URI.create(
                SCHEME + (rest.startsWith(LOCAL) ? rest.substring(LOCAL.length() - 1) : rest));
    }
}
