package org.audiodigit.app.recognise;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds file paths in a copied text: one absolute path or {@code file:} URI a line. */
final class PastedPaths {

    /** A text with more lines is not a list of files. */
    private static final int MAX_LINES = 1000;

    private PastedPaths() {}

    static List<Path> in(String text) {
        return text.lines()
                .map(PastedPaths::unquoted)
                .filter(line -> !line.isEmpty())
                .limit(MAX_LINES)
                .flatMap(line -> path(line).stream())
                .toList();
    }

    private static String unquoted(String line) {
        String bare = line.strip();
        boolean quoted =
                bare.length() > 1
                        && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
                        && bare.charAt(0) == bare.charAt(bare.length() - 1);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static Optional<Path> path(String line) {
        try {
            if (line.startsWith("file:")) {
                return Optional.of(Path.of(URI.create(line)));
            }
            if (line.equals("~") || line.startsWith("~/")) {
                return Optional.of(Path.of(System.getProperty("user.home") + line.substring(1)));
            }
            Path path = Path.of(line);
            // a relative path would be a word or sentence in most cases
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
