package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.files.FilePaths;

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
        boolean home = line.equals("~") || line.startsWith("~/");
        return FilePaths.parse(home ? System.getProperty("user.home") + line.substring(1) : line)
                // a relative path would be a word or sentence in most cases
                .filter(Path::isAbsolute);
    }
}
