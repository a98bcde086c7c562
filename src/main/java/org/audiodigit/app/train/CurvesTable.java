package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.app.chart.DownsampledSeries;
import org.audiodigit.common.Formats;

/** The points of curves as a table. */
final class CurvesTable {

    private CurvesTable() {}

    static List<List<String>> of(List<RunRow> runs) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("run", "architecture", "seed", "split", "curve", "epoch", "value"));
        for (RunRow row : runs) {
            RunCurves curves = row.curves();
            add(table, row, "training accuracy (%)", curves.trainAccuracy());
            add(table, row, "training loss (nats)", curves.trainLoss());
            add(table, row, "validation accuracy (%)", curves.validationAccuracy());
            add(table, row, "validation loss (nats)", curves.validationLoss());
        }
        return table;
    }

    private static void add(
            List<List<String>> table, RunRow row, String curve, DownsampledSeries series) {
        for (int i = 0; i < series.size(); i++) {
            table.add(
                    List.of(
                            row.summary().name(),
                            row.summary().settings().architecture(),
                            Long.toString(row.summary().settings().seed()),
                            row.summary().split(),
                            curve,
                            Formats.decimal(series.x(i), 6),
                            Formats.decimal(series.mean(i), 6)));
        }
    }
}
