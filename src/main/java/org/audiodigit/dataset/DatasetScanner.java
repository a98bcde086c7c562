package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.audio.wav.WavReader;

/**
 * Opens a folder as a data set: finds the recordings, tells the layout, and reads the headers. What
 * does not belong becomes a {@link Problem}, and the rest still opens. The same files give the same
 * data set whatever order the file system lists them in.
 */
public final class DatasetScanner {

    static final HeaderReader HEADERS = WavReader::readHeader;

    private final HeaderReader reader;

    /**
     * @param reader is called from several threads at once
     */
    public DatasetScanner(HeaderReader reader) {
        this.reader = reader;
    }

    /** The scanner that the program uses. */
    public static DatasetScanner standard() {
        return new DatasetScanner(HEADERS);
    }

    /**
     * Scans without telling how far it is.
     *
     * @see #scan(Path, ScanListener)
     */
    public Dataset scan(Path folder) throws IOException, InterruptedException {
        return scan(folder, (done, total) -> {});
    }

    /**
     * @param folder the data set's folder, or one that holds it
     * @throws DatasetException if no recording in it can be used
     * @throws IOException if there is no such folder or it cannot be listed
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    public Dataset scan(Path folder, ScanListener listener)
            throws IOException, InterruptedException {
        RecordingFinder finder = RecordingFinder.search(folder);
        List<FoundFile> found = finder.recordings();
        LayoutDetection choice =
                LayoutDetection.of(found).orElseThrow(() -> nothingFits(folder, finder));
        List<Problem> problems = new ArrayList<>();
        finder.problems()
                .forEach(p -> problems.add(new Problem(choice.id(p.path()), p.kind(), p.reason())));

        HeaderScan headers = HeaderScan.of(named(found, choice, problems), reader, listener);
        problems.addAll(headers.problems());
        DuplicateClips repetitions = DuplicateClips.in(headers.clips());
        problems.addAll(repetitions.problems());

        Path directory = folder.resolve(String.join("/", choice.base()));
        List<Clip> clips = repetitions.kept();
        if (clips.isEmpty()) {
            throw nothingReadable(directory, headers.problems());
        }
        List<String> speakers =
                clips.stream().flatMap(clip -> clip.speaker().stream()).distinct().toList();
        SpeakerMetadata metadata = SpeakerMetadata.find(directory, speakers);
        metadata.problem().ifPresent(problems::add);
        return Dataset.of(directory, choice.layout().name(), clips, metadata.speakers(), problems);
    }

    private static List<HeaderScan.Named> named(
            List<FoundFile> found, LayoutDetection choice, List<Problem> problems) {
        List<HeaderScan.Named> named = new ArrayList<>();
        for (FoundFile file : found) {
            String id = choice.id(file.path());
            choice.read(file.path())
                    .ifPresentOrElse(
                            name -> named.add(new HeaderScan.Named(id, file, name)),
                            () -> problems.add(Problem.leftOut(id, choice.misfit(file.path()))));
        }
        return named;
    }

    private static DatasetException nothingFits(Path folder, RecordingFinder finder) {
        String names =
                DatasetLayout.KINDS.stream()
                        .map(DatasetLayout::pattern)
                        .collect(Collectors.joining(", "));
        List<FoundFile> found = finder.recordings();
        String instead =
                found.isEmpty()
                        ? "holds no recordings"
                        : "holds no recordings named as a data set's; the first of "
                                + found.size()
                                + " is "
                                + String.join("/", found.get(0).path());
        return new DatasetException(folder, instead + " (looked for " + names + ")");
    }

    private static DatasetException nothingReadable(Path directory, List<Problem> problems) {
        Problem first = problems.get(0);
        return new DatasetException(
                directory,
                "none of its recordings can be read; the first, "
                        + first.file()
                        + ": "
                        + first.reason());
    }
}
