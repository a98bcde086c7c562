package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.audiodigit.audio.wav.WavHeader;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.RecordingFinder.FoundFile;

/**
 * Opens a folder as a data set: finds the recordings, detects the layout and reads the headers.
 * Files that cannot be used become {@link Problem}s. The result does not depend on the order in
 * which the file system lists the files.
 */
public final class DatasetScanner {

    static final HeaderReader HEADERS = WavReader::readHeader;

    private final HeaderReader reader;
    private final List<DatasetLayout> layouts;

    /** Reads the header of a WAV file. Called by several threads at once. */
    @FunctionalInterface
    public interface HeaderReader {

        /**
         * @throws IOException if the file cannot be read as WAV
         */
        WavHeader read(Path file) throws IOException;
    }

    /** Receives the progress of a scan on the scanning thread. */
    @FunctionalInterface
    public interface ProgressListener {

        /**
         * @param done number of recordings read
         * @param total number of recordings found
         */
        void progress(int done, int total);
    }

    /** Label, speaker and take of a clip whose path contains all three. */
    private record ClipKey(String label, String speaker, int take) {}

    public DatasetScanner(HeaderReader reader) {
        this(reader, DatasetLayout.ALL);
    }

    DatasetScanner(HeaderReader reader, List<DatasetLayout> layouts) {
        this.reader = reader;
        this.layouts = layouts;
    }

    /** A scanner that reads the headers of WAV files. */
    public static DatasetScanner standard() {
        return new DatasetScanner(HEADERS);
    }

    /**
     * Scans without reporting progress.
     *
     * @see #scan(Path, ProgressListener)
     */
    public Dataset scan(Path folder) throws IOException, InterruptedException {
        return scan(folder, (done, total) -> {});
    }

    /**
     * @param folder the folder of the data set or one above it
     * @throws DatasetException if the folder has no usable recordings
     * @throws IOException if the folder does not exist or cannot be listed
     * @throws InterruptedException if the thread was interrupted
     */
    public Dataset scan(Path folder, ProgressListener listener)
            throws IOException, InterruptedException {
        RecordingFinder finder = RecordingFinder.search(folder);
        List<FoundFile> found = finder.recordings();
        LayoutDetection detection =
                LayoutDetection.of(found, layouts).orElseThrow(() -> noLayout(folder, found));
        List<Problem> problems = new ArrayList<>();
        finder.problems()
                .forEach(
                        p ->
                                problems.add(
                                        new Problem(detection.id(p.path()), p.kind(), p.reason())));
        HeaderScan headers = HeaderScan.of(parsed(found, detection, problems), reader, listener);
        problems.addAll(headers.problems());
        List<Clip> clips = withoutDuplicates(headers.clips(), problems);
        Path directory = directory(folder, found, detection);
        if (clips.isEmpty()) {
            throw allUnreadable(directory, headers.problems());
        }
        List<String> speakers =
                clips.stream().flatMap(clip -> clip.speaker().stream()).distinct().toList();
        SpeakerMetadata metadata = SpeakerMetadata.find(directory, speakers);
        metadata.problem().ifPresent(problems::add);
        return Dataset.of(
                directory,
                detection.layout().name(),
                clips,
                withAdded(metadata.speakers(), AddedSpeakersFile.of(directory), problems),
                problems);
    }

    /**
     * The folder of the data set. It is a parent of a recording and not made of names, since Java
     * cannot write all names that it reads if the locale is POSIX.
     */
    private static Path directory(Path folder, List<FoundFile> found, LayoutDetection detection) {
        if (detection.base().isEmpty()) {
            return folder;
        }
        Path directory =
                found.stream()
                        .filter(file -> detection.parse(file.path()).isPresent())
                        .findFirst()
                        .orElseThrow()
                        .file();
        for (int level = 0; level < detection.layout().depth(); level++) {
            directory = directory.getParent();
        }
        return directory;
    }

    private static List<HeaderScan.NamedFile> parsed(
            List<FoundFile> found, LayoutDetection detection, List<Problem> problems) {
        List<HeaderScan.NamedFile> parsed = new ArrayList<>();
        for (FoundFile file : found) {
            String id = detection.id(file.path());
            detection
                    .parse(file.path())
                    .ifPresentOrElse(
                            name -> parsed.add(new HeaderScan.NamedFile(id, file.file(), name)),
                            () ->
                                    problems.add(
                                            Problem.leftOut(id, detection.mismatch(file.path()))));
        }
        return parsed;
    }

    /** Marks the speakers that were added to the data set later. */
    private static Map<String, SpeakerInfo> withAdded(
            Map<String, SpeakerInfo> known, AddedSpeakersFile file, List<Problem> problems) {
        Map<String, SpeakerInfo> marked = new HashMap<>(known);
        try {
            int position = 0;
            for (String name : file.read()) {
                SpeakerInfo speaker = known.getOrDefault(name, SpeakerInfo.unknown(name));
                marked.put(name, speaker.withAdded(position++));
            }
        } catch (IOException e) {
            problems.add(Problem.unreadable(AddedSpeakersFile.NAME, Failures.reason(e)));
        }
        return marked;
    }

    /**
     * Removes clips with the same label, speaker and take as an earlier one, e.g. in folders {@code
     * 7} and {@code seven}: the same recording in two parts of a split would give optimistic
     * scores.
     */
    private static List<Clip> withoutDuplicates(List<Clip> clips, List<Problem> problems) {
        Map<ClipKey, String> firstIds = new HashMap<>();
        List<Clip> unique = new ArrayList<>();
        for (Clip clip : clips.stream().sorted(Comparator.comparing(Clip::id)).toList()) {
            if (clip.speaker().isEmpty() || clip.take().isEmpty()) {
                unique.add(clip);
                continue;
            }
            ClipKey key = new ClipKey(clip.label(), clip.speaker().get(), clip.take().getAsInt());
            String first = firstIds.putIfAbsent(key, clip.id());
            if (first == null) {
                unique.add(clip);
            } else {
                String reason = "has the same label, speaker and take as " + first;
                problems.add(Problem.leftOut(clip.id(), reason));
            }
        }
        return unique;
    }

    private DatasetException noLayout(Path folder, List<FoundFile> found) {
        String patterns =
                layouts.stream().map(DatasetLayout::pattern).collect(Collectors.joining(", "));
        return new DatasetException(
                folder,
                found.isEmpty()
                        ? "contains no recordings (expected " + patterns + ")"
                        : "the names of the recordings fit no layout, e.g. %s (expected %s)"
                                .formatted(String.join("/", found.get(0).path()), patterns));
    }

    private static DatasetException allUnreadable(Path directory, List<Problem> problems) {
        Problem first = problems.get(0);
        return new DatasetException(
                directory,
                "none of the recordings can be read, e.g. " + first.file() + ": " + first.reason());
    }
}
