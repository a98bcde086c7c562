package org.audiodigit.audio.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The alignment of expected labels with found ones that needs the fewest substitutions, insertions
 * and deletions (Levenshtein distance).
 *
 * @param steps in order
 */
public record LabelAlignment(List<Step> steps) {

    /** 100 MB for the table of steps: two sequences of 10,000 labels. */
    private static final long MAX_CELLS = 100_000_000;

    /** The relation of an expected label and a found one. */
    public enum Kind {
        SAME,
        SUBSTITUTION,
        /** A found label that was not expected. */
        INSERTION,
        /** An expected label that was not found. */
        DELETION
    }

    /**
     * One step.
     *
     * @param expected index of the expected label; for an insertion, of the next one
     * @param found index of the found label; for a deletion, of the next one
     */
    public record Step(Kind kind, int expected, int found) {}

    public LabelAlignment {
        steps = List.copyOf(steps);
    }

    /**
     * Aligns two sequences.
     *
     * @throws IllegalArgumentException if the sequences are too long
     */
    public static LabelAlignment of(List<String> expected, List<String> found) {
        if ((expected.size() + 1L) * (found.size() + 1L) > MAX_CELLS) {
            throw new IllegalArgumentException(
                    "%d and %d labels are too many to align"
                            .formatted(expected.size(), found.size()));
        }
        return new LabelAlignment(steps(kinds(expected, found)));
    }

    /** Number of steps of a kind. */
    public int count(Kind kind) {
        return (int) steps.stream().filter(step -> step.kind() == kind).count();
    }

    /** Number of substitutions, insertions and deletions. */
    public int errors() {
        return steps.size() - count(Kind.SAME);
    }

    /** Ordinal of the last step to each pair of prefixes {@code [expected + 1][found + 1]}. */
    private static byte[][] kinds(List<String> expected, List<String> found) {
        byte[][] kinds = new byte[expected.size() + 1][found.size() + 1];
        int[] costs = new int[found.size() + 1];
        for (int f = 1; f <= found.size(); f++) {
            costs[f] = f;
            kinds[0][f] = (byte) Kind.INSERTION.ordinal();
        }
        for (int e = 1; e <= expected.size(); e++) {
            int diagonal = costs[0];
            costs[0] = e;
            kinds[e][0] = (byte) Kind.DELETION.ordinal();
            for (int f = 1; f <= found.size(); f++) {
                boolean same = expected.get(e - 1).equals(found.get(f - 1));
                int aligned = diagonal + (same ? 0 : 1);
                int inserted = costs[f - 1] + 1;
                int deleted = costs[f] + 1;
                diagonal = costs[f];
                costs[f] = Math.min(aligned, Math.min(inserted, deleted));
                Kind kind = same ? Kind.SAME : Kind.SUBSTITUTION;
                if (costs[f] != aligned) {
                    kind = costs[f] == inserted ? Kind.INSERTION : Kind.DELETION;
                }
                kinds[e][f] = (byte) kind.ordinal();
            }
        }
        return kinds;
    }

    private static List<Step> steps(byte[][] kinds) {
        List<Step> steps = new ArrayList<>();
        int e = kinds.length - 1;
        int f = kinds[0].length - 1;
        while (e > 0 || f > 0) {
            Kind kind = Kind.values()[kinds[e][f]];
            e -= kind == Kind.INSERTION ? 0 : 1;
            f -= kind == Kind.DELETION ? 0 : 1;
            steps.add(new Step(kind, e, f));
        }
        Collections.reverse(steps);
        return steps;
    }
}
