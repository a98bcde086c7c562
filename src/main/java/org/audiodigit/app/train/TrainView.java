package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.chart.ChartImage;
import org.audiodigit.app.chart.ChartView;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.PopOvers;
import org.audiodigit.app.view.ProblemLine;
import org.controlsfx.control.PopOver;

/** The room Train with an open data set: plan, charts and runs. */
final class TrainView extends VBox {

    private static final double CHARTS_SHARE = 0.68;
    private static final double CHARTS_SHARE_BESIDE_LAYERS = 0.35;

    private final TrainViewModel model;
    private final Themes themes;
    private final LowerPane lower;

    TrainView(TrainViewModel model, RoomContext context) {
        super(8);
        this.model = model;
        this.themes = context.themes();
        this.lower = new LowerPane(model, themes, this::exportPng);
        getStyleClass().add("train-view");
        VBox upper = new VBox(charts(), progress(model.training()));
        upper.setMinHeight(160);
        SplitPane parts = new SplitPane(upper, lower);
        parts.setOrientation(Orientation.VERTICAL);
        parts.getStyleClass().add("train-parts");
        rememberDivider(parts, context);
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new PlanBar(model.plan(), model.split(), model.appliedSplit()),
                        new TrainButtons(model),
                        warning(),
                        new ProblemLine(model.problemProperty()),
                        new NewModelBar(model.training().newModel()),
                        parts);
    }

    /** The runs have another share of the room than layers and augmentation. */
    private void rememberDivider(SplitPane parts, RoomContext context) {
        ObjectProperty<Double> runs = new SimpleObjectProperty<>(CHARTS_SHARE);
        context.settings().remember("train.divider", runs, Double::valueOf);
        ObjectProperty<Double> others = new SimpleObjectProperty<>(CHARTS_SHARE_BESIDE_LAYERS);
        context.settings().remember("train.divider.others", others, Double::valueOf);
        lower.runsShownProperty()
                .subscribe(shown -> parts.setDividerPositions(shown ? runs.get() : others.get()));
        parts.getDividers()
                .get(0)
                .positionProperty()
                .subscribe(
                        (oldValue, newValue) ->
                                (lower.runsShownProperty().get() ? runs : others)
                                        .set(newValue.doubleValue()));
    }

    private HBox charts() {
        HBox charts =
                new HBox(
                        16,
                        chart("loss", model.charts().lossProperty()),
                        chart("accuracy", model.charts().accuracyProperty()));
        VBox.setVgrow(charts, Priority.ALWAYS);
        charts.setMinHeight(120);
        return charts;
    }

    private ChartView chart(String id, ReadOnlyObjectProperty<Chart> chart) {
        ChartView view = new ChartView(chart, themes);
        view.setId(id);
        view.setOnPointed(
                source -> model.runs().pointedProperty().set((RunRow) source.orElse(null)));
        view.setOnChosen(source -> model.runs().selectedProperty().set((RunRow) source));
        HBox.setHgrow(view, Priority.ALWAYS);
        return view;
    }

    /** Creates the line with the status of the training and its unreadable clips. */
    private static HBox progress(TrainingControlViewModel training) {
        Label status = new Label();
        status.setId("progress");
        status.textProperty().bind(training.statusProperty());
        Tooltip full = new Tooltip();
        full.textProperty().bind(training.statusProperty());
        status.setTooltip(full);
        status.setMinWidth(0);
        HBox.setHgrow(status, Priority.ALWAYS);
        HBox line = new HBox(16, status, unreadable(training));
        line.getStyleClass().add("progress-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(training.statusProperty().isNotEmpty());
        return line;
    }

    private static Hyperlink unreadable(TrainingControlViewModel training) {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().add(Styles.DANGER);
        link.textProperty()
                .bind(Bindings.size(training.unreadable()).asString("Unreadable clips: %d"));
        link.visibleProperty().bind(Bindings.isNotEmpty(training.unreadable()));
        link.managedProperty().bind(link.visibleProperty());
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> showUnreadable(training, link));
        return link;
    }

    private static void showUnreadable(TrainingControlViewModel training, Hyperlink link) {
        ListView<String> list = new ListView<>(training.unreadable());
        list.setAccessibleText("Unreadable clips");
        list.setPrefSize(520, 200);
        PopOver over = new PopOver(list);
        PopOvers.applyTheme(over);
        over.setTitle("Unreadable clips");
        over.setHeaderAlwaysVisible(true);
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        over.show(link);
    }

    private Label warning() {
        Label warning = new Label();
        warning.getStyleClass().add("split-warning");
        warning.setWrapText(true);
        warning.textProperty().bind(model.appliedSplit().warningProperty());
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }

    void toggleLayers() {
        lower.toggleLayers();
    }

    void exportPng() {
        RunChartsViewModel charts = model.charts();
        List<Chart> both = List.of(charts.lossProperty().get(), charts.accuracyProperty().get());
        model.actions().exportPng(ChartImage.of(both, charts.legend(), themes.get()));
    }
}
