package org.audiodigit.cli;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.common.Formats;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.training.calibration.CalibrationReport;
import org.audiodigit.training.calibration.RejectionRates;

/**
 * The result of {@code calibrate}: the JSON object, whose names and order are part of the
 * interface, and the text. All shares are 0..1.
 *
 * @param minMaxLogit null if the rule has no minimum
 * @param tradeOff the rejection rates of rules that accept more or fewer correct predictions
 * @param written whether the model's manifest was changed
 */
record CalibrationResult(
        int clips,
        double accuracy,
        double temperature,
        double errorBefore,
        double errorAfter,
        double lossBefore,
        double lossAfter,
        @SerializedName("leastProbability") double minProbability,
        @SerializedName("leastEvidence") Double minMaxLogit,
        @SerializedName("refusedRight") double rejectedCorrect,
        @SerializedName("refusedWrong") double rejectedIncorrect,
        @SerializedName("refusedDigits") double rejectedDigits,
        @SerializedName("refusedOthers") List<RejectionRates.OfKind> rejectedOthers,
        @SerializedName("trade") List<RejectionRates> tradeOff,
        boolean written) {

    static CalibrationResult of(CalibrationReport report, boolean written) {
        RejectionRates rejection = report.rejection();
        return new CalibrationResult(
                report.clips(),
                report.accuracy(),
                report.calibration().temperature(),
                report.errorBefore(),
                report.errorAfter(),
                report.lossBefore(),
                report.lossAfter(),
                rejection.rule().minProbability(),
                rejection.rule().minMaxLogit(),
                rejection.correct(),
                rejection.incorrect(),
                rejection.all(),
                rejection.kinds(),
                report.tradeOff(),
                written);
    }

    /** Formats a report as text. */
    static List<String> lines(CalibrationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(line("temperature", Formats.decimal(report.calibration().temperature(), 3)));
        lines.add(line("accepted from", rule(report.calibration().rejectionRule())));
        if (report.clips() == 0) {
            return lines;
        }
        lines.add(line("clips", Integer.toString(report.clips())));
        lines.add(line("accuracy", Formats.percent(report.accuracy())));
        lines.add(
                line(
                        "calibration error",
                        "%s, without the temperature %s"
                                .formatted(
                                        Formats.percent(report.errorAfter()),
                                        Formats.percent(report.errorBefore()))));
        lines.add(
                line(
                        "loss",
                        "%s, without the temperature %s"
                                .formatted(
                                        Formats.decimal(report.lossAfter(), 4),
                                        Formats.decimal(report.lossBefore(), 4))));
        lines.add("");
        lines.add("Rejected share of each kind of recording");
        lines.addAll(rejected(report.rejection()).lines());
        if (!report.tradeOff().isEmpty()) {
            lines.add("");
            lines.add("Rejected shares with other minimum values");
            lines.addAll(tradeOff(report.tradeOff()).lines());
        }
        return lines;
    }

    private static String line(String name, String value) {
        return TextTable.line(18, name, value);
    }

    private static String rule(RejectionRule rule) {
        String probability = "probability " + Formats.percent(rule.minProbability());
        return rule.minMaxLogit() == null
                ? probability
                : probability + " and maximum logit " + maxLogit(rule);
    }

    private static TextTable rejected(RejectionRates rates) {
        TextTable table = TextTable.ofNumbers(List.of("kind", "rejected"));
        table.row(List.of("correctly classified digits", Formats.percent(rates.correct())));
        table.row(List.of("misclassified digits", Formats.percent(rates.incorrect())));
        table.row(List.of("all digits", Formats.percent(rates.all())));
        for (RejectionRates.OfKind kind : rates.kinds()) {
            table.row(List.of(kind.kind(), Formats.percent(kind.rejected())));
        }
        return table;
    }

    private static TextTable tradeOff(List<RejectionRates> rules) {
        List<String> header =
                new ArrayList<>(List.of("probability", "max. logit", "correct", "misclassified"));
        rules.get(0).kinds().forEach(kind -> header.add(kind.kind()));
        TextTable table = TextTable.ofNumbers(header);
        for (RejectionRates rates : rules) {
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    Formats.percent(rates.rule().minProbability()),
                                    maxLogit(rates.rule()),
                                    Formats.percent(rates.correct()),
                                    Formats.percent(rates.incorrect())));
            rates.kinds().forEach(kind -> row.add(Formats.percent(kind.rejected())));
            table.row(row);
        }
        return table;
    }

    private static String maxLogit(RejectionRule rule) {
        return rule.minMaxLogit() == null ? "-" : Formats.decimal(rule.minMaxLogit(), 2);
    }
}
