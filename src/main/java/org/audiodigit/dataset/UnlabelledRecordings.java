package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.dataset.RecordingFinder.FoundFile;

/**
 * Recordings without any of a data set's labels: other words, noise, music. Their names are
 * ignored.
 *
 * @param clips in the order of their ids, each with {@link #LABEL}
 * @param problems files that cannot be read
 */
public record UnlabelledRecordings(List<Clip> clips, List<Problem> problems) {

    /** Label of clips without a label; no layout reads it from a name. */
    public static final String LABEL = "";

    public UnlabelledRecordings {
        clips = List.copyOf(clips);
        problems = List.copyOf(problems);
    }

    /**
     * Opens all WAV files below a folder.
     *
     * @throws DatasetException if none can be read
     * @throws IOException if the folder does not exist or cannot be listed
     */
    public static UnlabelledRecordings scan(Path folder) throws IOException, InterruptedException {
        String name = Dataset.folderName(folder);
        ParsedClipName unlabelled =
                new ParsedClipName(LABEL, Optional.empty(), OptionalInt.empty(), true);
        List<HeaderScan.NamedFile> files =
                RecordingFinder.search(folder).recordings().stream()
                        .map(
                                file ->
                                        new HeaderScan.NamedFile(
                                                id(name, file), file.file(), unlabelled))
                        .toList();
        HeaderScan headers = HeaderScan.of(files, DatasetScanner.HEADERS, (done, total) -> {});
        if (headers.clips().isEmpty()) {
            throw new DatasetException(folder, "contains no readable recordings");
        }
        return new UnlabelledRecordings(headers.clips(), headers.problems());
    }

    private static String id(String folder, FoundFile file) {
        return folder + "/" + String.join("/", file.path());
    }
}
