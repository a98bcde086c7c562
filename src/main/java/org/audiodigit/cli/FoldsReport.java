package org.audiodigit.cli;

import java.util.List;
import java.util.Locale;
import org.audiodigit.training.Folds;

/** What {@code folds} prints at its end. */
final class FoldsReport {

    private final CommandOutput output;

    /** As the JSON says it; the names and their order are part of the interface. */
    private record Result(
            List<FoldsCommand.Fold> folds,
            double mean,
            double deviation,
            List<Folds.Published> published) {}

    FoldsReport(CommandOutput output) {
        this.output = output;
    }

    void print(List<FoldsCommand.Fold> folds) {
        Folds all = new Folds(folds.stream().map(FoldsCommand.Fold::testAccuracy).toList());
        if (output.isJson()) {
            output.json(new Result(folds, all.mean(), all.deviation(), Folds.PUBLISHED));
            return;
        }
        TextTable table = TextTable.ofNumbers(List.of("fold", "test clips", "test accuracy"));
        for (FoldsCommand.Fold fold : folds) {
            table.row(
                    List.of(
                            fold.split(),
                            Integer.toString(fold.testClips()),
                            TextNumbers.percent(fold.testAccuracy())));
        }
        table.row(List.of("mean of five, by speaker", "", spread(all.mean(), all.deviation())));
        for (Folds.Published published : Folds.PUBLISHED) {
            String what = "published: " + published.network();
            String result =
                    published.deviation() != null
                            ? spread(published.mean(), published.deviation())
                            : TextNumbers.percent(published.mean());
            table.row(List.of(what, "", result));
        }
        table.lines().forEach(output::line);
    }

    private static String spread(double mean, double deviation) {
        return String.format(Locale.ROOT, "%.2f +- %.2f %%", 100 * mean, 100 * deviation);
    }
}
