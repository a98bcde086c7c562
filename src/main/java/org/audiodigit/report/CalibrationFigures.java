package org.audiodigit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.common.Formats;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.report.LineChart.Point;
import org.audiodigit.report.LineChart.Range;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.calibration.RiskCoverage;
import org.audiodigit.training.calibration.RocCurve;
import org.audiodigit.training.calibration.ScoredClip;

/**
 * How reliable the probabilities are, and how the rejection rule works on the evaluated clips.
 *
 * @param charts reliability, accuracy against rejection and ROC curves; empty without clips
 */
record CalibrationFigures(List<Fact> facts, List<LineChart> charts, List<Bin> bins) {

    /** A row of the reliability diagram that has clips. */
    record Bin(String range, int clips, String confidence, String accuracy) {}

    static CalibrationFigures of(Evaluation evaluation, ModelManifest manifest) {
        List<ScoredClip> scored = evaluation.scored();
        if (scored.isEmpty()) {
            return new CalibrationFigures(List.of(), List.of(), List.of());
        }
        ReliabilityDiagram reliability = ReliabilityDiagram.of(scored);
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        "Expected calibration error",
                        Formats.percent(reliability.calibrationError())));
        facts.add(
                new Fact(
                        "Temperature",
                        manifest.calibration() == null
                                ? "1 (the model was never calibrated)"
                                : Formats.decimal(manifest.calibration().temperature(), 3)));
        addRejection(evaluation, manifest.rejectionRule(), facts);
        return new CalibrationFigures(
                facts,
                charts(evaluation, reliability),
                reliability.bins().stream()
                        .filter(bin -> bin.clips() > 0)
                        .map(CalibrationFigures::bin)
                        .toList());
    }

    /** The ROC curves are left out if one of their two groups has no clips. */
    private static List<LineChart> charts(Evaluation evaluation, ReliabilityDiagram reliability) {
        List<ScoredClip> scored = evaluation.scored();
        List<LineChart> charts = new ArrayList<>();
        charts.add(reliability(reliability));
        charts.add(rejection(RiskCoverage.of(scored)));
        RocCurve answers = RocCurve.ofCorrect(scored);
        if (!Double.isNaN(answers.area())) {
            charts.add(
                    roc(
                            answers,
                            "roc",
                            "ROC curve of right answers",
                            "Right answers",
                            "Wrong answers"));
        }
        RocCurve labels = evaluation.rocOfLabels();
        if (!Double.isNaN(labels.area())) {
            charts.add(
                    roc(
                            labels,
                            "label-roc",
                            "ROC curve of known labels",
                            "Known labels",
                            "Other labels"));
        }
        return charts;
    }

    private static LineChart roc(
            RocCurve curve, String id, String title, String wanted, String unwanted) {
        List<Point> points =
                curve.points().stream()
                        .map(p -> new Point(100 * p.falseAccepted(), 100 * p.trueAccepted()))
                        .toList();
        String area = Formats.decimal(curve.area(), 3);
        return new LineChart.Builder(
                        new Range(unwanted + " accepted (%)", 0, 100),
                        new Range(wanted + " accepted (%)", 0, 100))
                .line("chance", "ideal", List.of(new Point(0, 0), new Point(100, 100)))
                .line("model, area " + area, "validation", points)
                .build(
                        id,
                        title,
                        "%s that are accepted against %s, for each threshold of the confidence. The area under the curve is %s."
                                .formatted(wanted, unwanted.toLowerCase(Locale.ROOT), area));
    }

    private static Bin bin(ReliabilityDiagram.Bin bin) {
        return new Bin(
                Formats.decimal(100 * bin.from(), 0) + " to " + Formats.percent(bin.to(), 0),
                bin.clips(),
                Formats.percent(bin.confidence()),
                Formats.percent(bin.accuracy()));
    }

    private static void addRejection(Evaluation evaluation, RejectionRule rule, List<Fact> facts) {
        List<ClassifiedClip> accepted =
                evaluation.clips().stream().filter(c -> rule.accepts(c.prediction())).toList();
        long correct = accepted.stream().filter(ClassifiedClip::correct).count();
        int clips = evaluation.clips().size();
        long mistakes = evaluation.clips().stream().filter(c -> !c.correct()).count();
        long acceptedMistakes = accepted.size() - correct;
        String text = "probability of at least " + Formats.percent(rule.minProbability());
        facts.add(
                new Fact(
                        "An answer needs",
                        rule.minMaxLogit() == null
                                ? text
                                : text
                                        + " and maximum logit of at least "
                                        + Formats.decimal(rule.minMaxLogit(), 2)));
        facts.add(new Fact("Rejected clips", share(clips - accepted.size(), clips)));
        facts.add(new Fact("Rejected mistakes", share(mistakes - acceptedMistakes, mistakes)));
        facts.add(new Fact("Accuracy of the accepted clips", share(correct, accepted.size())));
    }

    private static String share(long part, long whole) {
        return whole == 0
                ? Formats.MISSING
                : "%s (%s of %s)"
                        .formatted(
                                Formats.percent((double) part / whole),
                                Formats.count(part),
                                Formats.count(whole));
    }

    private static LineChart reliability(ReliabilityDiagram diagram) {
        List<Point> points =
                diagram.bins().stream()
                        .filter(bin -> bin.clips() > 0)
                        .map(bin -> point(bin, diagram.clips()))
                        .toList();
        return new LineChart.Builder(
                        new Range("Confidence (%)", 0, 100), new Range("Accuracy (%)", 0, 100))
                .line(
                        "perfectly calibrated",
                        "ideal",
                        List.of(new Point(0, 0), new Point(100, 100)))
                .dottedLine("model, larger dots for more clips", "validation", points)
                .build(
                        "reliability",
                        "Reliability diagram",
                        "Accuracy of the clips in 15 ranges of the confidence. The expected calibration error is %s. The table below has the values."
                                .formatted(Formats.percent(diagram.calibrationError())));
    }

    /** A larger dot stands for more clips. */
    private static Point point(ReliabilityDiagram.Bin bin, int all) {
        double radius = 2 + 6 * Math.sqrt((double) bin.clips() / all);
        return new Point(100 * bin.confidence(), 100 * bin.accuracy(), radius);
    }

    private static LineChart rejection(RiskCoverage curve) {
        List<Point> points =
                curve.points().stream()
                        .map(p -> new Point(100 * p.rejected(), 100 * p.accuracy()))
                        .toList();
        double lowest = points.stream().mapToDouble(Point::y).min().orElse(0);
        String description =
                "Accuracy of the accepted clips if the least confident ones are rejected first: %s without rejection."
                        .formatted(Formats.percent(curve.points().get(0).accuracy()));
        String perfect =
                curve.reaching(1)
                        .map(
                                p ->
                                        " It reaches 100 %% if %s are rejected."
                                                .formatted(Formats.percent(p.rejected())))
                        .orElse("");
        return new LineChart.Builder(
                        new Range("Rejected clips (%)", 0, 100),
                        new Range("Accuracy of the accepted clips (%)", floor(lowest), 100))
                .line("model", "validation", points)
                .build("rejection", "Accuracy against rejection", description + perfect);
    }

    /** The next multiple of ten below, so that a high accuracy can be read. */
    private static double floor(double percent) {
        return Math.max(0, Math.min(90, 10 * Math.floor(percent / 10)));
    }
}
