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
record ResultClips(String title, List<ResultClip> rows) {

    static final String MOST_CONFIDENT = "Most confident mistakes";
    static final ResultClips NONE = new ResultClips("", List.of());

    private static final Comparator<ResultClip> UNSURE_FIRST =
            Comparator.comparingDouble(ResultClip::probability);
    private static final Comparator<ResultClip> SURE_FIRST = UNSURE_FIRST.reversed();

    static ResultClips mistakes(EvaluationResult result) {
        return of(MOST_CONFIDENT, result, judged -> !judged.correct(), SURE_FIRST);
    }

    static ResultClips mistakesOfLabel(EvaluationResult result, String label) {
        return of(
                "Mistakes with " + label,
                result,
                judged ->
                        !judged.correct()
                                && (judged.clip().label().equals(label)
                                        || judged.prediction().label().equals(label)),
                SURE_FIRST);
    }

    static ResultClips mistakesOfSpeaker(EvaluationResult result, String speaker) {
        return of(
                "Mistakes with " + speaker,
                result,
                judged ->
                        !judged.correct()
                                && judged.clip().speaker().filter(speaker::equals).isPresent(),
                SURE_FIRST);
    }

    /** What was right is listed the least sure first, what was wrong the surest first. */
    static ResultClips cell(EvaluationResult result, MatrixContent matrix, MatrixCell cell) {
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

    private static ResultClips of(
            String title,
            EvaluationResult result,
            Predicate<ClassifiedClip> which,
            Comparator<ResultClip> order) {
        return new ResultClips(
                title,
                result.evaluation().clips().stream()
                        .filter(which)
                        .map(ResultClip::of)
                        .sorted(order)
                        .toList());
    }
}
