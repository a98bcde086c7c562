package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.audiodigit.common.Failures;
import org.audiodigit.files.AtomicFile;

/**
 * The speakers that were added to a data set after it could be split by speaker: a text file with
 * one name per line, in the order in which they were added. With it, a split knows who was there
 * before, so that nobody changes parts. It is stored in the data set's folder, so that the same
 * data give the same split on every machine. Names that the data set does not contain have no
 * effect.
 *
 * @param file the text file
 */
record AddedSpeakersFile(Path file) {

    static final String NAME = "audiodigit-speakers.txt";

    private static final int MAX_BYTES = 10_000_000;

    static AddedSpeakersFile of(Path directory) {
        return new AddedSpeakersFile(directory.resolve(NAME));
    }

    /**
     * The names without duplicates; empty if the file does not exist.
     *
     * @throws IOException if the file cannot be read or is not a list of speakers
     */
    Set<String> read() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw invalid();
            }
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    names.add(line.strip());
                }
            }
        } catch (NoSuchFileException nobodyAdded) {
            return names;
        } catch (CharacterCodingException otherContent) {
            throw invalid();
        } catch (DatasetException e) {
            throw e;
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be read: " + Failures.reason(e));
        }
        return names;
    }

    private DatasetException invalid() {
        return new DatasetException(file, "is not a list of speakers");
    }

    /** Adds a name to the end, unless the file contains it. */
    void add(String speaker) throws IOException {
        Set<String> names = read();
        if (names.add(speaker)) {
            byte[] text = (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(text));
        }
    }
}
