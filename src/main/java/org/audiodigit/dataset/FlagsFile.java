package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.audiodigit.common.Failures;
import org.audiodigit.files.AtomicFile;

/**
 * The clips of a data set that a person flagged as wrong: a text file beside the recordings, one
 * clip id a line, so that the flags go where the recordings go.
 *
 * @param file the text file
 */
public record FlagsFile(Path file) {

    /** Its name in the data set's folder. */
    public static final String NAME = "audiodigit-flags.txt";

    public static FlagsFile of(Dataset dataset) {
        return new FlagsFile(dataset.directory().resolve(NAME));
    }

    /**
     * The ids of the flagged clips; none if nothing was ever flagged.
     *
     * @throws IOException if the file cannot be read or is something else
     */
    public Set<String> read() throws IOException {
        Set<String> ids = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    ids.add(line.strip());
                }
            }
        } catch (NoSuchFileException neverFlagged) {
            return ids;
        } catch (CharacterCodingException otherContent) {
            throw new DatasetException(file, "is not a list of flags; no flag is read or kept");
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be read: " + Failures.reason(e));
        }
        return ids;
    }

    /**
     * Flags clips and takes flags away; what else is in the file stays, also what another program
     * wrote there meanwhile. Nothing keeps two programs from changing it in the same milliseconds.
     *
     * @param flags whether the clip of an id is flagged from now on
     * @return the ids of all clips that are flagged now
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

    /** Replaces the file; without any flag there is none. */
    private void write(Set<String> ids) throws IOException {
        if (ids.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        byte[] text = (String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }
}
