package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.training.calibration.CalibrationReport;
import org.audiodigit.training.calibration.RejectionRates;

/** A calibration as text for a person. */
final class CalibrationText {

    private CalibrationText() {}

    static List<String> lines(CalibrationReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(line("temperature", TextNumbers.share(report.calibration().temperature())));
        lines.add(line("sure from", rule(report.calibration().rejectionRule())));
        if (report.clips() == 0) {
            return lines;
        }
        lines.add(line("clips", Integer.toString(report.clips())));
        lines.add(line("accuracy", TextNumbers.percent(report.accuracy())));
        lines.add(
                line("calibration error", change(report.errorBefore(), report.errorAfter(), true)));
        lines.add(line("loss", change(report.lossBefore(), report.lossAfter(), false)));
        lines.add("");
        lines.add("Not sure of (share of each kind)");
        lines.addAll(refused(report.rejection()).lines());
        if (!report.tradeOff().isEmpty()) {
            lines.add("");
            lines.add("What other rules would refuse");
            lines.addAll(trade(report.tradeOff()).lines());
        }
        return lines;
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-18s ", name) + value;
    }

    private static String change(double before, double after, boolean share) {
        return share
                ? "%s, without the temperature %s"
                        .formatted(TextNumbers.percent(after), TextNumbers.percent(before))
                : "%s, without the temperature %s"
                        .formatted(TextNumbers.loss(after), TextNumbers.loss(before));
    }

    private static String rule(RejectionRule rule) {
        String probable = "probability " + TextNumbers.percent(rule.minProbability());
        return rule.minMaxLogit() == null ? probable : probable + " and evidence " + evidence(rule);
    }

    private static TextTable refused(RejectionRates refusals) {
        TextTable table = TextTable.ofNumbers(List.of("kind", "refused"));
        table.row(List.of("digits named rightly", TextNumbers.percent(refusals.correct())));
        table.row(List.of("digits named wrongly", TextNumbers.percent(refusals.incorrect())));
        table.row(List.of("all digits", TextNumbers.percent(refusals.all())));
        for (RejectionRates.OfKind kind : refusals.kinds()) {
            table.row(List.of(kind.kind(), TextNumbers.percent(kind.rejected())));
        }
        return table;
    }

    private static TextTable trade(List<RejectionRates> rules) {
        List<String> header = new ArrayList<>(List.of("probability", "evidence", "right", "wrong"));
        rules.get(0).kinds().forEach(kind -> header.add(kind.kind()));
        TextTable table = TextTable.ofNumbers(header);
        for (RejectionRates refusals : rules) {
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    TextNumbers.percent(refusals.rule().minProbability()),
                                    evidence(refusals.rule()),
                                    TextNumbers.percent(refusals.correct()),
                                    TextNumbers.percent(refusals.incorrect())));
            refusals.kinds().forEach(kind -> row.add(TextNumbers.percent(kind.rejected())));
            table.row(row);
        }
        return table;
    }

    private static String evidence(RejectionRule rule) {
        return rule.minMaxLogit() == null
                ? "-"
                : String.format(Locale.ROOT, "%.2f", rule.minMaxLogit());
    }
}
