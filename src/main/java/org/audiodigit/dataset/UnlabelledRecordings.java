package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Recordings of none of a data set's labels, whatever they are called: other words, noise, music.
 *
 * @param clips in order of their ids, each with {@link #LABEL}
 * @param problems files that cannot be read
 */
public record UnlabelledRecordings(List<Clip> clips, List<Problem> problems) {

    /** Stands for no label; no layout can tell it from a name. */
    public static final String LABEL = "";

    public UnlabelledRecordings {
        clips = List.copyOf(clips);
        problems = List.copyOf(problems);
    }

    /**
     * All WAV files below a folder.
     *
     * @throws DatasetException if there is none that can be read
     * @throws IOException if there is no such folder or it cannot be listed
     */
    public static UnlabelledRecordings scan(Path folder) throws IOException, InterruptedException {
        String name = FolderName.of(folder);
        ParsedClipName nothing =
                new ParsedClipName(LABEL, Optional.empty(), OptionalInt.empty(), true);
        List<HeaderScan.Named> files =
                RecordingFinder.search(folder).recordings().stream()
                        .map(file -> new HeaderScan.Named(id(name, file), file, nothing))
                        .toList();
        HeaderScan headers = HeaderScan.of(files, DatasetScanner.HEADERS, (d, t) -> {});
        if (headers.clips().isEmpty()) {
            throw new DatasetException(folder, "holds no recordings that can be read");
        }
        return new UnlabelledRecordings(headers.clips(), headers.problems());
    }

    private static String id(String folder, FoundFile file) {
        return folder + "/" + String.join("/", file.path());
    }
}
