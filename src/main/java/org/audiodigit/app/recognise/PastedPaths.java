package org.audiodigit.app.recognise;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files that a copied text names: a path or {@code file:} address a line, quoted or not. */
final class PastedPaths {

    /** More lines than this are a text, not a list of files. */
    private static final int MOST = 1000;

    private PastedPaths() {}

    static List<Path> in(String text) {
        return text.lines()
                .map(PastedPaths::unquoted)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
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
            // A word or a sentence on the clipboard is not a file of some working folder.
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }
}
