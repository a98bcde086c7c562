package org.audiodigit.app.voice;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The voices that were recorded.
 *
 * @param folder that holds a folder for each
 */
record Voices(Path folder) {

    static final String FIRST = "me";

    private static final int LONGEST = 40;

    /** What every file system takes in a name, and what separates nothing in a data set's. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]*");

    VoiceFolder of(String name) {
        return new VoiceFolder(folder.resolve(name), name);
    }

    /** Those there are, by name; not for the window's thread. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> voices =
                    Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path voice : voices) {
                    names.add(voice.getFileName().toString());
                }
            }
        }
        names.removeIf(name -> refusal(name).isPresent());
        Collections.sort(names);
        return names;
    }

    /** What somebody new is called until they say otherwise. */
    static String nextFree(List<String> taken) {
        String free = FIRST;
        for (int number = 2; taken.contains(free); number++) {
            free = FIRST + "-" + number;
        }
        return free;
    }

    /** Why a voice cannot be called so. */
    static Optional<String> refusal(String name) {
        if (plain(name) && name.length() <= LONGEST) {
            return Optional.empty();
        }
        return Optional.of(
                "A name here is made of at most %d letters, digits and hyphens, not \"%s\"."
                        .formatted(LONGEST, name));
    }

    /** Whether a word can be part of a recording's file name. */
    static boolean plain(String word) {
        return PART.matcher(word).matches() && !word.endsWith(".") && !word.endsWith(" ");
    }
}
