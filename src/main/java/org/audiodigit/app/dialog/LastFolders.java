package org.audiodigit.app.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.app.settings.Settings;

/** The folders in which choosers open: each where the user last chose something of its kind. */
final class LastFolders {

    /** Settings key for WAV files to open. */
    static final String RECORDINGS = "folder.recordings";

    /** Settings key for files to write. */
    static final String EXPORTS = "folder.exports";

    private final Settings settings;

    LastFolders(Settings settings) {
        this.settings = settings;
    }

    /**
     * Returns the folder for a chooser: the last one, or the nearest that is left of its path, e.g.
     * if a disk was removed.
     *
     * @param key of the kind in the settings
     * @param fallback if nothing of the kind was chosen before
     */
    Optional<File> initial(String key, Optional<Path> fallback) {
        return Stream.of(saved(key), fallback)
                .flatMap(Optional::stream)
                .flatMap(folder -> nearestExisting(folder).stream())
                .findFirst()
                .map(Path::toFile);
    }

    private Optional<Path> saved(String key) {
        String folder = settings.get(key, "");
        try {
            return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
        } catch (InvalidPathException writtenOnAnotherSystem) {
            return Optional.empty();
        }
    }

    /** The root of a file system says nothing about what the user looks for. */
    private static Optional<Path> nearestExisting(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> path.getNameCount() > 0)
                .filter(Files::isDirectory)
                .findFirst();
    }

    /**
     * Remembers the folder that contains the user's choice.
     *
     * @param chosen a file or a folder
     */
    void remember(String key, Path chosen) {
        Path parent = chosen.toAbsolutePath().getParent();
        if (parent != null) {
            settings.put(key, parent.toString());
        }
    }
}
