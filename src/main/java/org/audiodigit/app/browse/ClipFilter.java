package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.audiodigit.dataset.Part;

/**
 * Which clips are wanted.
 *
 * @param labels indices of those wanted; none means all
 * @param speakers indices of those wanted; none means all
 * @param part of the split
 * @param flaggedOnly only what a person flagged
 * @param mistakesOnly only what a model took for another label
 * @param words each of which must be mentioned, in lower case
 */
record ClipFilter(
        BitSet labels,
        BitSet speakers,
        Part part,
        boolean flaggedOnly,
        boolean mistakesOnly,
        List<String> words) {

    /** The rows that are wanted, in the order given. */
    List<ClipRow> of(List<ClipRow> rows) {
        List<ClipRow> wanted = new ArrayList<>(rows.size());
        for (ClipRow row : rows) {
            if (accepts(row)) {
                wanted.add(row);
            }
        }
        return wanted;
    }

    boolean accepts(ClipRow row) {
        return (labels.isEmpty() || labels.get(row.labelIndex()))
                && (speakers.isEmpty()
                        || (row.speakerIndex() >= 0 && speakers.get(row.speakerIndex())))
                && (part == Part.ALL || row.isIn(part))
                && (!flaggedOnly || row.flagged())
                && (!mistakesOnly || row.mistaken())
                && mentionsAll(row);
    }

    private boolean mentionsAll(ClipRow row) {
        for (String word : words) {
            if (!row.mentions(word)) {
                return false;
            }
        }
        return true;
    }
}
