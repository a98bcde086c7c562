package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.wav.WavFinder;
import org.audiodigit.files.FilePaths;

/**
 * Recordings of several words with a label file of the same name beside each.
 *
 * @param share share of the examples of a training that are made of these recordings, 0 to 1; 0 if
 *     there are none
 */
public record LabelledRecordings(List<LabelledRecording> list, double share) {

    public static final LabelledRecordings NONE = new LabelledRecordings(List.of(), 0);

    /**
     * A recording and its words.
     *
     * @param words in order of time, without overlaps
     */
    public record LabelledRecording(Path file, List<TranscribedWord> words) {

        public LabelledRecording {
            words = List.copyOf(words);
        }
    }

    public LabelledRecordings {
        checkShare(share);
        if (list.isEmpty() && share > 0) {
            throw new IllegalArgumentException("a share needs recordings");
        }
        list = List.copyOf(list);
    }

    /**
     * Checks a share of the examples.
     *
     * @throws IllegalArgumentException if it is out of range; the message states the range
     */
    public static void checkShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "the share of labelled recordings must be from 0 to 1, not " + share);
        }
    }

    /**
     * Finds all recordings below a folder.
     *
     * @throws IOException if a recording has no label file or if one cannot be read
     */
    public static LabelledRecordings find(Path folder, double share)
            throws IOException, InterruptedException {
        List<LabelledRecording> recordings = new ArrayList<>();
        WavFinder.search(
                folder,
                new WavFinder.Visitor() {
                    @Override
                    public void found(Path file) throws IOException {
                        recordings.add(
                                new LabelledRecording(file, LabelFiles.read(labelFile(file))));
                    }

                    @Override
                    public void failed(Path path, IOException reason) throws IOException {
                        throw reason;
                    }
                });
        if (recordings.isEmpty()) {
            throw new FileSystemException(folder.toString(), null, "contains no WAV files");
        }
        return new LabelledRecordings(recordings, share);
    }

    private static Path labelFile(Path recording) throws IOException {
        String stem = FilePaths.stem(recording.getFileName().toString());
        Optional<Path> found =
                LabelFormat.extensions().stream()
                        .map(extension -> recording.resolveSibling(stem + extension))
                        .filter(Files::exists)
                        .findFirst();
        return found.orElseThrow(
                () ->
                        new FileSystemException(
                                recording.toString(), null, "has no label file beside it"));
    }
}
