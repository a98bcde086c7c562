package org.audiodigit.app.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.comparison.RunsComparison;

/** A list of classified clips under a title. */
record ResultClips(String title, List<ResultClip> rows) {

    /**
     * A clip and its predicted label.
     *
     * @param probability of the predicted label, 0..1
     * @param others the labels that the other compared runs predict; empty without a comparison
     */
    record ResultClip(Clip clip, String predicted, float probability, List<String> others) {

        static ResultClip of(ClassifiedClip classified) {
            return new ResultClip(
                    classified.clip(),
                    classified.prediction().label(),
                    classified.prediction().confidence(),
                    List.of());
        }

        private static ResultClip of(RunsComparison.Disagreement clip) {
            List<Prediction> predictions = clip.predictions();
            return new ResultClip(
                    clip.clip(),
                    predictions.get(0).label(),
                    predictions.get(0).confidence(),
                    predictions.stream().skip(1).map(Prediction::label).toList());
        }

        /** The file name without the folder. */
        String file() {
            return clip.id().substring(clip.id().lastIndexOf('/') + 1);
        }

        String speaker() {
            return clip.speaker().orElse("");
        }
    }

    static final String MOST_CONFIDENT = "Most confident mistakes";
    static final String DISAGREEMENTS = "Clips on which the runs disagree";
    static final ResultClips NONE = new ResultClips("", List.of());

    private static final Comparator<ResultClip> LEAST_CONFIDENT_FIRST =
            Comparator.comparingDouble(ResultClip::probability);
    private static final Comparator<ResultClip> MOST_CONFIDENT_FIRST =
            LEAST_CONFIDENT_FIRST.reversed();

    static List<ResultClip> allClips(EvaluationResult result) {
        return result.evaluation().clips().stream().map(ResultClip::of).toList();
    }

    static ResultClips mistakes(EvaluationResult result) {
        return of(MOST_CONFIDENT, result, c -> !c.correct(), MOST_CONFIDENT_FIRST);
    }

    static ResultClips mistakesOfLabel(EvaluationResult result, String label) {
        return of(
                "Mistakes with " + label,
                result,
                c ->
                        !c.correct()
                                && (c.clip().label().equals(label)
                                        || c.prediction().label().equals(label)),
                MOST_CONFIDENT_FIRST);
    }

    static ResultClips mistakesOfGroup(EvaluationResult result, GroupRow group) {
        return of(
                "Mistakes with " + group.name(),
                result,
                c -> !c.correct() && group.contains(c.clip()),
                MOST_CONFIDENT_FIRST);
    }

    /** The clips of a bin of the reliability diagram, the mistakes in front. */
    static ResultClips ofBin(EvaluationResult result, ReliabilityDiagram.Bin bin) {
        Comparator<ResultClip> mistakesFirst =
                Comparator.comparing(row -> row.predicted().equals(row.clip().label()));
        return of(
                "Clips with a probability of " + CalibrationText.range(bin),
                result,
                c -> bin.contains(c.prediction().confidence()),
                mistakesFirst.thenComparing(MOST_CONFIDENT_FIRST));
    }

    /** The clips on which runs disagree. */
    static ResultClips disagreements(RunsComparison comparison) {
        return of(DISAGREEMENTS, comparison, clip -> true);
    }

    /** The clips that only one of two runs counts in a cell. */
    static ResultClips difference(
            RunsComparison comparison, MatrixContent matrix, MatrixCell cell) {
        String label = matrix.rows().get(cell.row());
        String predicted = matrix.columns().get(cell.column());
        return of(
                matrix.name(cell) + " by only one",
                comparison,
                clip ->
                        clip.clip().label().equals(label)
                                && clip.predictions().stream()
                                        .anyMatch(p -> p.label().equals(predicted)));
    }

    private static ResultClips of(
            String title,
            RunsComparison comparison,
            Predicate<RunsComparison.Disagreement> condition) {
        return new ResultClips(
                title,
                comparison.disagreements().stream().filter(condition).map(ResultClip::of).toList());
    }

    static ResultClips mistakesOfSpeaker(EvaluationResult result, String speaker) {
        return of(
                "Mistakes with " + speaker,
                result,
                c -> !c.correct() && c.clip().speaker().filter(speaker::equals).isPresent(),
                MOST_CONFIDENT_FIRST);
    }

    /**
     * The clips of a cell: correct ones with the least confident first, mistakes with the most
     * confident first.
     */
    static ResultClips cell(EvaluationResult result, MatrixContent matrix, MatrixCell cell) {
        String label = matrix.rows().get(cell.row());
        String predicted = matrix.columns().get(cell.column());
        return of(
                "Clips of " + matrix.name(cell),
                result,
                c -> c.clip().label().equals(label) && c.prediction().label().equals(predicted),
                matrix.isCorrect(cell) ? LEAST_CONFIDENT_FIRST : MOST_CONFIDENT_FIRST);
    }

    private static ResultClips of(
            String title,
            EvaluationResult result,
            Predicate<ClassifiedClip> condition,
            Comparator<ResultClip> order) {
        return new ResultClips(
                title,
                result.evaluation().clips().stream()
                        .filter(condition)
                        .map(ResultClip::of)
                        .sorted(order)
                        .toList());
    }
}
