package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The speakers that were added to a data set after it could be split by speaker, in the order in
 * which they were added. With this list, a split knows who was there before, so that nobody changes
 * parts. It is stored in the data set's folder, so that the same data give the same split on every
 * machine. Names that the data set does not contain have no effect.
 *
 * @param file the text file
 */
record AddedSpeakersFile(Path file) {

    static final String NAME = "audiodigit-speakers.txt";

    static AddedSpeakersFile of(Path directory) {
        return new AddedSpeakersFile(directory.resolve(NAME));
    }

    private NameList list() {
        return new NameList(file, "is not a list of speakers; new speakers cannot be added");
    }

    /**
     * @throws IOException if the file cannot be read or is not a list of speakers
     */
    Set<String> read() throws IOException {
        return list().read();
    }

    /** Adds a name to the end, unless the file contains it. */
    void add(String speaker) throws IOException {
        Set<String> names = read();
        if (names.add(speaker)) {
            list().write(names);
        }
    }
}
