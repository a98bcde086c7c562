package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.audiodigit.audio.wav.WavFinder;
import org.audiodigit.common.Failures;

/**
 * Lists the WAV files below a folder, level by level and by name, and the files and folders that
 * were skipped.
 */
final class RecordingFinder implements WavFinder.Visitor {

    private static final String BACKGROUND_NOISE = "_background_noise_";
    private static final Comparator<List<String>> LEVEL_BY_LEVEL =
            Comparator.<List<String>>comparingInt(List::size)
                    .thenComparing(RecordingFinder::compareNames);

    private final Path root;
    private final List<FoundFile> recordings = new ArrayList<>();
    private final List<FoundProblem> problems = new ArrayList<>();

    /**
     * A WAV file.
     *
     * @param path names from the opened folder down to the file
     */
    record FoundFile(List<String> path, Path file) {}

    /**
     * A file or folder that was skipped.
     *
     * @param path names from the opened folder down to the file
     */
    record FoundProblem(List<String> path, Problem.Kind kind, String reason) {}

    private RecordingFinder(Path root) {
        this.root = root;
    }

    /**
     * @throws IOException if the folder cannot be listed
     * @throws InterruptedException if the thread was interrupted
     */
    static RecordingFinder search(Path root) throws IOException, InterruptedException {
        RecordingFinder finder = new RecordingFinder(root);
        WavFinder.search(root, finder);
        finder.recordings.sort(Comparator.comparing(FoundFile::path, LEVEL_BY_LEVEL));
        finder.problems.sort(Comparator.comparing(FoundProblem::path, LEVEL_BY_LEVEL));
        return finder;
    }

    List<FoundFile> recordings() {
        return recordings;
    }

    List<FoundProblem> problems() {
        return problems;
    }

    @Override
    public void found(Path file) {
        recordings.add(new FoundFile(relative(file), file));
    }

    @Override
    public void failed(Path path, IOException reason) {
        problems.add(
                new FoundProblem(relative(path), Problem.Kind.UNREADABLE, Failures.reason(reason)));
    }

    @Override
    public void repeated(Path folder) {
        leftOut(folder, "is a link to a folder that was already read");
    }

    @Override
    public boolean shouldSearch(Path folder) {
        boolean noise = folder.getFileName().toString().equalsIgnoreCase(BACKGROUND_NOISE);
        if (noise) {
            leftOut(folder, "is background noise, not a label");
        }
        return !noise;
    }

    private void leftOut(Path path, String reason) {
        problems.add(new FoundProblem(relative(path), Problem.Kind.LEFT_OUT, reason));
    }

    private List<String> relative(Path path) {
        return StreamSupport.stream(root.relativize(path).spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    /** Compares paths of the same length. */
    private static int compareNames(List<String> first, List<String> second) {
        for (int i = 0; i < first.size(); i++) {
            int order = first.get(i).compareTo(second.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
