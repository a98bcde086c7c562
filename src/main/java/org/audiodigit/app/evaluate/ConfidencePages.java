package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.chart.ChartView;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.common.Formats;
import org.audiodigit.training.calibration.ReliabilityDiagram.Bin;

/** The pages with charts of the confidence. */
final class ConfidencePages {

    private static final double MIN_CHART_HEIGHT = 220;

    private ConfidencePages() {}

    /** The reliability diagram and its bins; selecting a bin lists its clips. */
    static Region calibration(EvaluateViewModel model) {
        ConfidenceViewModel confidence = model.confidence();
        Themes themes = model.context().themes();
        ChartView chart = chart(confidence.reliability(), themes, "reliability");
        return page(
                row(titled(title("Reliability diagram"), chart), bins(model)),
                legend(confidence, themes),
                text(confidence.calibrationText(), "calibration-text"));
    }

    /**
     * Accuracy against rejection, the ROC curve of right answers, and that of known labels if there
     * are clips of others.
     */
    static Region rejection(EvaluateViewModel model) {
        ConfidenceViewModel confidence = model.confidence();
        Themes themes = model.context().themes();
        Label rocTitle = title("ROC curve");
        HBox charts =
                row(
                        titled(
                                title("Accuracy against rejection"),
                                chart(confidence.rejection(), themes, "risk-coverage")),
                        titled(rocTitle, chart(confidence.roc(), themes, "roc")));
        Label labelTitle = title("ROC curve of known labels");
        ObservableObjectValue<Optional<Chart>> labels = confidence.labelRoc();
        ObjectProperty<Chart> lastLabels =
                new SimpleObjectProperty<>(ResultCharts.rocOfLabels(List.of()));
        VBox labelRoc = titled(labelTitle, chart(lastLabels, themes, "label-roc"));
        HBox.setHgrow(labelRoc, Priority.ALWAYS);
        labels.subscribe(
                chart -> {
                    chart.ifPresent(lastLabels::set);
                    rocTitle.setText(
                            chart.isPresent() ? "ROC curve of right answers" : "ROC curve");
                    charts.getChildren().remove(labelRoc);
                    if (chart.isPresent()) {
                        charts.getChildren().add(labelRoc);
                    }
                });
        return page(
                charts,
                legend(confidence, themes),
                text(confidence.rejectionText(), "rejection-text"),
                text(confidence.rocText(), "roc-text"));
    }

    private static Region page(Node charts, Node... below) {
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox page = new VBox(8, charts);
        page.getChildren().addAll(below);
        ScrollPane scrolled = new ScrollPane(page);
        scrolled.getStyleClass().add("page");
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setFocusTraversable(false);
        return scrolled;
    }

    private static HBox row(Region left, Region right) {
        HBox row = new HBox(16, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        row.setMinHeight(MIN_CHART_HEIGHT);
        return row;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().addAll("column-title", "column-heading");
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private static VBox titled(Label title, Region content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox titled = new VBox(8, title, content);
        titled.setMinWidth(0);
        return titled;
    }

    private static ChartView chart(ObservableObjectValue<Chart> chart, Themes themes, String id) {
        ChartView view = new ChartView(chart, themes);
        view.setId(id);
        return view;
    }

    private static VBox bins(EvaluateViewModel model) {
        AutoSizedTable<Bin> sized =
                new AutoSizedTable<>(
                        "No clips.",
                        List.of(
                                AutoSizedColumn.ofNumber(
                                        "Probability", Bin::from, CalibrationText::range),
                                AutoSizedColumn.ofNumber(
                                        "Mean",
                                        Bin::confidence,
                                        bin -> Formats.percent(bin.confidence())),
                                AutoSizedColumn.ofNumber(
                                        "Accuracy",
                                        Bin::accuracy,
                                        bin -> Formats.percent(bin.accuracy())),
                                AutoSizedColumn.ofNumber(
                                        "Clips", Bin::clips, bin -> Formats.count(bin.clips()))));
        TableView<Bin> table = sized.table();
        table.setId("bins");
        table.setAccessibleText("Bins of the reliability diagram");
        ObservableObjectValue<List<Bin>> bins = model.confidence().bins();
        bins.subscribe(sized::fill);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(bin -> Optional.ofNullable(bin).ifPresent(model.selection()::open));
        Label title = title("Bins");
        VBox titled = titled(title, table);
        model.selection()
                .comparisonProperty()
                .subscribe(
                        comparison -> title.setText(comparison.isPresent() ? "Bins of A" : "Bins"));
        titled.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(titled, Priority.NEVER);
        return titled;
    }

    /** The names of the runs, if there are several. */
    private static FlowPane legend(ConfidenceViewModel confidence, Themes themes) {
        FlowPane legend = new FlowPane(16, 4);
        ObservableObjectValue<Map<Integer, String>> names = confidence.legend();
        Runnable show =
                () -> {
                    legend.getChildren().clear();
                    names.get()
                            .forEach(
                                    (colour, name) ->
                                            legend.getChildren()
                                                    .add(
                                                            new Label(
                                                                    name,
                                                                    new LabelDot(
                                                                            colour,
                                                                            themes.get()))));
                    legend.setVisible(names.get().size() > 1);
                    legend.setManaged(legend.isVisible());
                };
        names.subscribe(show);
        themes.themeProperty().subscribe(show);
        show.run();
        return legend;
    }

    private static Label text(ObservableObjectValue<String> sentence, String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(sentence);
        return label;
    }
}
