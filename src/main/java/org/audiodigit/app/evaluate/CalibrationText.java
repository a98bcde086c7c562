package org.audiodigit.app.evaluate;

import org.audiodigit.common.Formats;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.calibration.ReliabilityDiagram.Bin;
import org.audiodigit.training.calibration.RocCurve;

/** Sentences about calibration and rejection. */
final class CalibrationText {

    private CalibrationText() {}

    /** E.g. {@code 60.0 to 66.7 %}. */
    static String range(Bin bin) {
        return Formats.decimal(100 * bin.from(), 1) + " to " + Formats.percent(bin.to());
    }

    /**
     * @param explained whether the text says what the error is
     */
    static String error(ReliabilityDiagram diagram, boolean explained) {
        String error = "Expected calibration error " + Formats.percent(diagram.calibrationError());
        return explained
                ? "%s: the mean distance between probability and accuracy over the clips, in %d bins (Guo et al. 2017)."
                        .formatted(error, ReliabilityDiagram.BINS)
                : error + ".";
    }

    /** The effect of the threshold of a model. */
    static String rejection(Evaluation evaluation, RejectionRule rule) {
        long accepted = evaluation.clips().stream().filter(c -> accepts(rule, c)).count();
        long correct =
                evaluation.clips().stream().filter(c -> accepts(rule, c) && c.correct()).count();
        int all = evaluation.clips().size();
        String start =
                "The rejection rule of the model (probability below %s%s) rejects %s of the clips"
                        .formatted(
                                Formats.percent(rule.minProbability()),
                                rule.minMaxLogit() == null
                                        ? ""
                                        : " or maximum logit below "
                                                + Formats.decimal(rule.minMaxLogit(), 1),
                                Formats.percent((double) (all - accepted) / Math.max(1, all)));
        if (accepted == 0) {
            return start + ".";
        }
        String before = Formats.percent(evaluation.accuracy());
        String after = Formats.percent((double) correct / accepted);
        return before.equals(after)
                ? "%s; the accuracy stays %s.".formatted(start, after)
                : "%s; %s of the accepted ones are correct, instead of %s."
                        .formatted(start, after, before);
    }

    private static boolean accepts(RejectionRule rule, ClassifiedClip clip) {
        return rule.accepts(clip.prediction());
    }

    /**
     * A group of answers.
     *
     * @param name e.g. {@code right}
     */
    record Answers(String name, int count) {}

    /**
     * @param wanted the answers to accept
     * @param unwanted the answers to reject
     * @param explained whether the text says what the area is
     */
    static String area(RocCurve curve, Answers wanted, Answers unwanted, boolean explained) {
        if (Double.isNaN(curve.area())) {
            return "There is no ROC curve, since there are no %s answers."
                    .formatted((wanted.count() == 0 ? wanted : unwanted).name());
        }
        String area = "Area under the ROC curve (AUC) " + Formats.decimal(curve.area(), 3);
        return explained
                ? "%s: the probability that a %s answer has a higher probability than a %s one."
                        .formatted(area, wanted.name(), unwanted.name())
                : area + ".";
    }
}
