package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;

/**
 * The conditions that all listed clips meet.
 *
 * @param labels empty for all labels
 * @param speakers empty for all speakers
 * @param part of the split
 * @param mistakesOnly only clips with a wrong prediction
 * @param ids clips chosen on the map; empty for all clips
 * @param text words that must occur in the path, the speaker or the label, in any case
 */
record ClipFilter(
        Set<String> labels,
        Set<String> speakers,
        Part part,
        boolean flaggedOnly,
        boolean mistakesOnly,
        Set<String> ids,
        String text) {

    static final ClipFilter ALL =
            new ClipFilter(Set.of(), Set.of(), Part.ALL, false, false, Set.of(), "");

    ClipFilter {
        labels = Set.copyOf(labels);
        speakers = Set.copyOf(speakers);
        ids = Set.copyOf(ids);
    }

    /** Whether clips may be hidden. */
    boolean active() {
        return !withText(text.strip()).equals(ALL);
    }

    /** The rows that meet the conditions, in the same order. */
    List<ClipRow> apply(List<ClipRow> rows, Dataset dataset) {
        BitSet labelIndices = indices(labels, dataset.labels());
        BitSet speakerIndices = indices(speakers, dataset.speakerIds());
        List<String> words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        List<ClipRow> accepted = new ArrayList<>(rows.size());
        for (ClipRow row : rows) {
            boolean accepts =
                    (labels.isEmpty() || labelIndices.get(row.labelIndex()))
                            && (speakers.isEmpty()
                                    || (row.speakerIndex() >= 0
                                            && speakerIndices.get(row.speakerIndex())))
                            && (part == Part.ALL || row.isIn(part))
                            && (!flaggedOnly || row.flagged())
                            && (!mistakesOnly || row.misclassified())
                            && (ids.isEmpty() || ids.contains(row.clip().id()))
                            && containsAll(row, words);
            if (accepts) {
                accepted.add(row);
            }
        }
        return accepted;
    }

    private static BitSet indices(Set<String> chosen, List<String> names) {
        BitSet indices = new BitSet(names.size());
        for (String name : chosen) {
            int index = names.indexOf(name);
            if (index >= 0) {
                indices.set(index);
            }
        }
        return indices;
    }

    private static boolean containsAll(ClipRow row, List<String> words) {
        for (String word : words) {
            if (!row.contains(word)) {
                return false;
            }
        }
        return true;
    }

    ClipFilter withLabels(Set<String> chosen) {
        return new ClipFilter(chosen, speakers, part, flaggedOnly, mistakesOnly, ids, text);
    }

    ClipFilter withSpeakers(Set<String> chosen) {
        return new ClipFilter(labels, chosen, part, flaggedOnly, mistakesOnly, ids, text);
    }

    ClipFilter withPart(Part chosen) {
        return new ClipFilter(labels, speakers, chosen, flaggedOnly, mistakesOnly, ids, text);
    }

    ClipFilter withFlaggedOnly(boolean only) {
        return new ClipFilter(labels, speakers, part, only, mistakesOnly, ids, text);
    }

    ClipFilter withMistakesOnly(boolean only) {
        return new ClipFilter(labels, speakers, part, flaggedOnly, only, ids, text);
    }

    ClipFilter withIds(Set<String> chosen) {
        return new ClipFilter(labels, speakers, part, flaggedOnly, mistakesOnly, chosen, text);
    }

    ClipFilter withText(String searched) {
        return new ClipFilter(labels, speakers, part, flaggedOnly, mistakesOnly, ids, searched);
    }
}
