package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.audiodigit.common.Failures;
import org.audiodigit.files.AtomicFile;

/**
 * A text file in a data set's folder with one name per line.
 *
 * @param file the text file
 * @param notAList the reason of the exception for a file with other content
 */
record NameList(Path file, String notAList) {

    /**
     * The names in the order of the file, without duplicates; empty if the file does not exist.
     *
     * @throws IOException if the file cannot be read or has other content
     */
    Set<String> read() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                // editors of Windows begin a file with a byte order mark
                String name = (line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException empty) {
            return names;
        } catch (CharacterCodingException otherContent) {
            throw new DatasetException(file, notAList);
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be read: " + Failures.reason(e));
        }
        return names;
    }

    /** Replaces the file. */
    void write(Collection<String> names) throws IOException {
        byte[] text = (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }
}
