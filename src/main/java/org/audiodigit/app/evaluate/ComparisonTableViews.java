package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.common.Formats;
import org.audiodigit.training.comparison.RunsComparison;
import org.audiodigit.training.comparison.RunsComparison.Pair;
import org.audiodigit.training.comparison.SettingDifference;

/** The tables of a comparison of runs, as wide and high as their content. */
final class ComparisonTableViews {

    private ComparisonTableViews() {}

    /** The runs with their accuracies; the dots have the colours of a theme. */
    static TableView<ComparedRunRow> runs(RunsComparison comparison, Themes themes) {
        return table(
                "compared-runs",
                "Compared runs",
                List.of(
                        AutoSizedColumn.ofText(
                                "Run",
                                row -> ComparedRunRow.letter(row.index()) + "  " + row.name(),
                                row -> new LabelDot(row.index(), themes.get()),
                                LabelDot.WIDTH),
                        AutoSizedColumn.ofNumber(
                                "Accuracy",
                                ComparedRunRow::accuracy,
                                row -> Formats.percent(row.accuracy())),
                        AutoSizedColumn.ofNumber(
                                "95 % interval",
                                row -> row.interval().low(), row -> row.interval().text()),
                        AutoSizedColumn.ofNumber(
                                "Right",
                                ComparedRunRow::correct,
                                row ->
                                        Formats.count(row.correct())
                                                + " of "
                                                + Formats.count(row.clips())),
                        AutoSizedColumn.ofNumber(
                                "Calibration error",
                                ComparedRunRow::calibrationError,
                                row -> Formats.percent(row.calibrationError()))),
                ComparedRunRow.of(comparison));
    }

    static TableView<Pair> pairs(RunsComparison comparison) {
        return table(
                "pairs",
                "Pairs of runs",
                List.of(
                        AutoSizedColumn.<Pair>ofText("First", Pair::first).shrinking(),
                        AutoSizedColumn.<Pair>ofText("Second", Pair::second).shrinking(),
                        AutoSizedColumn.ofNumber(
                                "Only first right",
                                pair -> pair.comparison().test().onlyFirst(),
                                pair -> Formats.count(pair.comparison().test().onlyFirst())),
                        AutoSizedColumn.ofNumber(
                                "Only second right",
                                pair -> pair.comparison().test().onlySecond(),
                                pair -> Formats.count(pair.comparison().test().onlySecond())),
                        AutoSizedColumn.ofNumber(
                                "p (Holm)",
                                pair -> pair.corrected().value(),
                                pair -> pair.corrected().text()),
                        AutoSizedColumn.<Pair>ofText("Result", ComparisonTableViews::result)),
                comparison.pairs());
    }

    private static String result(Pair pair) {
        if (!pair.corrected().significant()) {
            return "no difference shown";
        }
        boolean first =
                pair.comparison().test().onlyFirst() > pair.comparison().test().onlySecond();
        return (first ? "first" : "second") + " is better";
    }

    static TableView<SettingDifference> settings(RunsComparison comparison) {
        List<AutoSizedColumn<SettingDifference>> columns = new ArrayList<>();
        columns.add(AutoSizedColumn.ofText("Setting", SettingDifference::name));
        for (int i = 0; i < comparison.runs().size(); i++) {
            int run = i;
            columns.add(
                    AutoSizedColumn.<SettingDifference>ofText(
                                    ComparedRunRow.letter(run), row -> row.values().get(run))
                            .shrinking());
        }
        return table("setting-differences", "Settings that differ", columns, comparison.settings());
    }

    private static <T> TableView<T> table(
            String id, String text, List<AutoSizedColumn<T>> columns, List<T> rows) {
        AutoSizedTable<T> sized = new AutoSizedTable<>("", columns);
        TableView<T> table = sized.table();
        table.setId(id);
        table.setAccessibleText(text);
        sized.fill(rows);
        table.setMinHeight(Region.USE_PREF_SIZE);
        return table;
    }
}
