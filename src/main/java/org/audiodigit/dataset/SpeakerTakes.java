package org.audiodigit.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The files of the takes of one speaker in a recording session.
 *
 * @param firstTake number of the session's first take
 * @param zeroth the file of take 0 of each word, whose name ends with the take
 */
public record SpeakerTakes(String speaker, int firstTake, Map<String, Path> zeroth) {

    private static final String ENDING = "0.wav";

    /**
     * The file of a take, whether it exists or not.
     *
     * @param word a word of the session
     * @param take from 0 for the first one of the session
     */
    public Path file(String word, int take) {
        Path file = zeroth.get(word);
        String name = file.getFileName().toString();
        String start = name.substring(0, name.length() - ENDING.length());
        return file.resolveSibling(start + (firstTake + take) + ".wav");
    }

    /** Whether the first takes of each word exist. */
    boolean exist(int takes) {
        return zeroth.keySet().stream()
                .allMatch(
                        word ->
                                IntStream.range(0, takes)
                                        .allMatch(take -> Files.isRegularFile(file(word, take))));
    }
}
