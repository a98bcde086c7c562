package org.audiodigit.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A layout and the folder it counts from.
 *
 * @param base the names from the opened folder down to the data set's folder; empty if it is that
 */
record LayoutDetection(DatasetLayout layout, List<String> base) {

    private static final int CERTAIN = 2;
    private static final int DOUBTFUL = 1;

    /**
     * The layout, and the folder to count it from, that most files fit. A file whose own name hints
     * at another label counts half: FSDD's {@code recordings/7_jackson_0.wav} is not the label
     * "recordings", though it lies in a folder of that name.
     */
    static Optional<LayoutDetection> of(List<FoundFile> files) {
        Map<LayoutDetection, Integer> votes = new HashMap<>();
        for (FoundFile file : files) {
            for (DatasetLayout layout : DatasetLayout.KINDS) {
                vote(file.path(), layout, votes);
            }
        }
        return votes.keySet().stream()
                .max(
                        Comparator.<LayoutDetection>comparingInt(votes::get)
                                .thenComparing(
                                        choice -> DatasetLayout.KINDS.indexOf(choice.layout()),
                                        Comparator.reverseOrder())
                                .thenComparing(
                                        choice -> choice.base().size(), Comparator.reverseOrder())
                                .thenComparing(
                                        choice -> String.join("/", choice.base()),
                                        Comparator.reverseOrder()));
    }

    private static void vote(
            List<String> path, DatasetLayout layout, Map<LayoutDetection, Integer> votes) {
        int above = path.size() - layout.depth();
        if (above < 0) {
            return;
        }
        layout.read(path.subList(above, path.size()))
                .ifPresent(
                        name ->
                                votes.merge(
                                        new LayoutDetection(layout, path.subList(0, above)),
                                        name.certain() ? CERTAIN : DOUBTFUL,
                                        Integer::sum));
    }

    /** What a path tells, or empty if it does not fit or lies elsewhere. */
    Optional<ParsedClipName> read(List<String> path) {
        boolean inPlace = path.size() == base.size() + layout.depth() && isBelow(path);
        return inPlace ? layout.read(local(path)) : Optional.empty();
    }

    /** Why a path tells nothing. */
    String misfit(List<String> path) {
        return isBelow(path)
                ? layout.misfit(local(path))
                : "lies outside " + String.join("/", base) + ", where most recordings are";
    }

    /** A path as a clip's id: from the data set's folder, joined by {@code /}. */
    String id(List<String> path) {
        if (isBelow(path)) {
            return String.join("/", local(path));
        }
        List<String> outside = new ArrayList<>(Collections.nCopies(base.size(), ".."));
        outside.addAll(path);
        return String.join("/", outside);
    }

    private boolean isBelow(List<String> path) {
        return path.size() > base.size() && path.subList(0, base.size()).equals(base);
    }

    private List<String> local(List<String> path) {
        return path.subList(base.size(), path.size());
    }
}
