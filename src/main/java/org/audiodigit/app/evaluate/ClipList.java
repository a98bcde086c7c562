package org.audiodigit.app.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.audiodigit.training.ClassifiedClip;

/**
 * Clips of an evaluation that belong together.
 *
 * @param title what they have in common
 */
record ClipList(String title, List<ClipRow> rows) {

    static final String MOST_CONFIDENT = "Most confident mistakes";
    static final ClipList NONE = new ClipList("", List.of());

    private static final Comparator<ClipRow> UNSURE_FIRST =
            Comparator.comparingDouble(ClipRow::probability);
    private static final Comparator<ClipRow> SURE_FIRST = UNSURE_FIRST.reversed();

    static ClipList mistakes(Result result) {
        return of(MOST_CONFIDENT, result, judged -> !judged.correct(), SURE_FIRST);
    }

    static ClipList mistakesOfLabel(Result result, String label) {
        return of(
                "Mistakes with " + label,
                result,
                judged ->
                        !judged.correct()
                                && (judged.clip().label().equals(label)
                                        || judged.prediction().label().equals(label)),
                SURE_FIRST);
    }

    static ClipList mistakesOfSpeaker(Result result, String speaker) {
        return of(
                "Mistakes with " + speaker,
                result,
                judged ->
                        !judged.correct()
                                && judged.clip().speaker().filter(speaker::equals).isPresent(),
                SURE_FIRST);
    }

    /** What was right is listed the least sure first, what was wrong the surest first. */
    static ClipList cell(Result result, Matrix matrix, Cell cell) {
        String label = matrix.rows().get(cell.row());
        String heard = matrix.columns().get(cell.column());
        return of(
                "Clips of " + matrix.name(cell),
                result,
                judged ->
                        judged.clip().label().equals(label)
                                && judged.prediction().label().equals(heard),
                matrix.right(cell) ? UNSURE_FIRST : SURE_FIRST);
    }

    private static ClipList of(
            String title, Result result, Predicate<ClassifiedClip> which, Comparator<ClipRow> order) {
        return new ClipList(
                title,
                result.evaluation().clips().stream()
                        .filter(which)
                        .map(ClipRow::of)
                        .sorted(order)
                        .toList());
    }
}
