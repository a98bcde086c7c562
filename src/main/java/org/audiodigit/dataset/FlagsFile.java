package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The clips of a data set that the user flagged as wrong, or kept as good: a text file with one
 * clip id per line. It is stored in the data set's folder, so that it is copied and moved with the
 * recordings.
 *
 * @param file the text file
 */
public record FlagsFile(Path file) {

    public static final String NAME = "audiodigit-flags.txt";
    public static final String KEPT = "audiodigit-kept.txt";

    /** The clips that the user found to be good although they are suspicious. */
    public static FlagsFile keptOf(Dataset dataset) {
        return new FlagsFile(dataset.directory().resolve(KEPT));
    }

    /**
     * The ids of the clips that the user found to be good. Each of several joined data sets has its
     * own file.
     *
     * @throws IOException if a file cannot be read or is not a list of clips
     */
    public static Set<String> keptIn(Dataset dataset) throws IOException {
        Set<String> kept = new TreeSet<>();
        for (Path folder :
                Stream.concat(Stream.of(dataset.directory()), dataset.joined().stream()).toList()) {
            Set<String> ids = new FlagsFile(folder.resolve(KEPT)).read();
            Path base = folder.toAbsolutePath();
            for (Clip clip : ids.isEmpty() ? List.<Clip>of() : dataset.clips()) {
                Path file = clip.file().toAbsolutePath();
                if (file.startsWith(base)
                        && ids.contains(base.relativize(file).toString().replace('\\', '/'))) {
                    kept.add(clip.id());
                }
            }
        }
        return kept;
    }

    public static FlagsFile of(Dataset dataset) {
        return new FlagsFile(dataset.directory().resolve(NAME));
    }

    private NameList list() {
        return new NameList(
                file, "is not a list of clips; correct or delete it, since marks cannot be saved");
    }

    /**
     * The ids of the flagged clips; empty if the file does not exist.
     *
     * @throws IOException if the file cannot be read or is not a list of flags
     */
    public Set<String> read() throws IOException {
        return new TreeSet<>(list().read());
    }

    /**
     * Adds and removes flags. Other entries of the file are preserved, including those that another
     * program has written meanwhile. Changes by two programs within a few milliseconds can be lost.
     *
     * @param flags clip ids; true adds a flag, false removes it
     * @return the ids of all flagged clips
     */
    public Set<String> change(Map<String, Boolean> flags) throws IOException {
        Set<String> ids = read();
        flags.forEach(
                (id, flagged) -> {
                    if (flagged) {
                        ids.add(id);
                    } else {
                        ids.remove(id);
                    }
                });
        write(ids);
        return ids;
    }

    /** Replaces the file, or deletes it if there are no flags. */
    private void write(Set<String> ids) throws IOException {
        if (ids.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        list().write(ids);
    }
}
