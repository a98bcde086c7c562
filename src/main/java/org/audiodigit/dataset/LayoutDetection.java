package org.audiodigit.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.dataset.RecordingFinder.FoundFile;

/**
 * The detected layout of a folder, and the subfolder that has this layout.
 *
 * @param base names of the folders from the opened folder down to the data set's; empty if they are
 *     the same
 */
record LayoutDetection(DatasetLayout layout, List<String> base) {

    private static final int CERTAIN_VOTE = 2;
    private static final int UNCERTAIN_VOTE = 1;

    /**
     * Finds the layout and the subfolder that fit most files. A file whose name suggests another
     * label counts half: {@code recordings/7_jackson_0.wav} of FSDD has label 7, not "recordings".
     *
     * @param layouts the first one is preferred if several fit equally well
     */
    static Optional<LayoutDetection> of(List<FoundFile> files, List<DatasetLayout> layouts) {
        Map<LayoutDetection, Integer> votes = new HashMap<>();
        for (FoundFile file : files) {
            for (DatasetLayout layout : layouts) {
                vote(file.path(), layout, votes);
            }
        }
        return votes.keySet().stream()
                .max(
                        Comparator.<LayoutDetection>comparingInt(votes::get)
                                .thenComparing(
                                        detection -> layouts.indexOf(detection.layout()),
                                        Comparator.reverseOrder())
                                .thenComparing(
                                        detection -> detection.base().size(),
                                        Comparator.reverseOrder())
                                .thenComparing(
                                        detection -> String.join("/", detection.base()),
                                        Comparator.reverseOrder()));
    }

    private static void vote(
            List<String> path, DatasetLayout layout, Map<LayoutDetection, Integer> votes) {
        int baseDepth = path.size() - layout.depth();
        if (baseDepth < 0) {
            return;
        }
        layout.parse(path.subList(baseDepth, path.size()))
                .ifPresent(
                        name ->
                                votes.merge(
                                        new LayoutDetection(layout, path.subList(0, baseDepth)),
                                        name.certain() ? CERTAIN_VOTE : UNCERTAIN_VOTE,
                                        Integer::sum));
    }

    /** Parses a path; empty if it does not fit or is outside of the data set's folder. */
    Optional<ParsedClipName> parse(List<String> path) {
        boolean fits = path.size() == base.size() + layout.depth() && isBelowBase(path);
        return fits ? layout.parse(belowBase(path)) : Optional.empty();
    }

    /** The reason why a path cannot be parsed. */
    String mismatch(List<String> path) {
        return isBelowBase(path)
                ? layout.mismatch(belowBase(path))
                : "is outside of " + String.join("/", base) + ", which has most recordings";
    }

    /** The clip id of a path: relative to the data set's folder, joined by {@code /}. */
    String id(List<String> path) {
        if (isBelowBase(path)) {
            return String.join("/", belowBase(path));
        }
        List<String> outside = new ArrayList<>(Collections.nCopies(base.size(), ".."));
        outside.addAll(path);
        return String.join("/", outside);
    }

    private boolean isBelowBase(List<String> path) {
        return path.size() > base.size() && path.subList(0, base.size()).equals(base);
    }

    private List<String> belowBase(List<String> path) {
        return path.subList(base.size(), path.size());
    }
}
