package org.audiodigit.app.train;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.chart.ChartImage;
import org.audiodigit.app.chart.ChartView;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.app.view.WrappingBar;

/** The room Train with an open data set: plan, charts and runs. */
final class TrainView extends VBox {

    private static final double CHARTS_SHARE = 0.6;
    private static final double CHARTS_SHARE_BESIDE_LAYERS = 0.35;

    /**
     * Below this height, the charts are another tab beside the runs. Above the minimum height of a
     * narrow room with charts, which would otherwise keep them.
     */
    private static final double LOW_HEIGHT = 620;

    /** With less space beside the buttons, the lines are below them. */
    private static final double MIN_LINES_WIDTH = 520;

    private final TrainViewModel model;
    private final Themes themes;
    private final PlanBar form;
    private final HBox charts;
    private final LowerPane lower;
    private final SplitPane parts = new SplitPane();
    private final ObjectProperty<Double> share = new SimpleObjectProperty<>(CHARTS_SHARE);
    private final ObjectProperty<Double> shareBesideLayers =
            new SimpleObjectProperty<>(CHARTS_SHARE_BESIDE_LAYERS);

    TrainView(TrainViewModel model, RoomContext context) {
        super(8);
        this.model = model;
        this.themes = context.themes();
        this.lower = new LowerPane(model, themes, this::exportPng);
        getStyleClass().add("train-view");
        this.charts = charts();
        parts.setOrientation(Orientation.VERTICAL);
        parts.getStyleClass().add("train-parts");
        rememberDivider(context);
        heightProperty().subscribe((before, height) -> arrange(height.doubleValue() < LOW_HEIGHT));
        VBox.setVgrow(parts, Priority.ALWAYS);
        form = new PlanBar(model, themes);
        // the space for problems below its fields is gap enough
        VBox.setMargin(form, new Insets(0, 0, -getSpacing() / 2, 0));
        getChildren()
                .addAll(
                        form,
                        new WrappingBar(
                                new TrainButtons(model), new TrainingLines(model), MIN_LINES_WIDTH),
                        warning(),
                        new ProblemLine(model.problemProperty()),
                        new NewModelBar(model.training().newModel()),
                        parts);
    }

    private void rememberDivider(RoomContext context) {
        context.settings().remember("train.divider", share, Double::valueOf);
        context.settings().remember("train.divider.others", shareBesideLayers, Double::valueOf);
        lower.runsShownProperty().subscribe((before, shown) -> placeDivider());
        parts.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::onDragged);
    }

    /** Shows the charts above the tabs or, in a low window, as one of them. */
    private void arrange(boolean low) {
        if (parts.getItems().size() == (low ? 1 : 2)) {
            placeDivider();
            return;
        }
        if (low) {
            parts.getItems().setAll(lower);
            lower.addCharts(charts);
            return;
        }
        lower.removeCharts();
        parts.getItems().setAll(charts, lower);
        placeDivider();
    }

    private void placeDivider() {
        parts.setDividerPositions(chartsShare().get());
    }

    /** Remembers a position that the user chose, not those that follow from the window's size. */
    private void onDragged(MouseEvent event) {
        boolean onDivider =
                event.getTarget() instanceof Node node
                        && node.getStyleClass().contains("split-pane-divider");
        if (onDivider) {
            chartsShare().set(parts.getDividerPositions()[0]);
        }
    }

    /** The runs have another share of the room than layers and augmentation. */
    private ObjectProperty<Double> chartsShare() {
        return lower.runsShownProperty().get() ? share : shareBesideLayers;
    }

    private HBox charts() {
        HBox both =
                new HBox(
                        16,
                        chart("loss", model.charts().lossProperty()),
                        chart("accuracy", model.charts().accuracyProperty()));
        both.setMinHeight(160);
        return both;
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

    private Label warning() {
        Label warning = new Label();
        warning.getStyleClass().add("split-warning");
        warning.setWrapText(true);
        warning.textProperty().bind(model.appliedSplit().warningProperty());
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }

    void findRate() {
        form.findRate();
    }

    void toggleLayers() {
        lower.toggleLayers();
    }

    void exportPng() {
        RunChartsViewModel shown = model.charts();
        List<Chart> both = List.of(shown.lossProperty().get(), shown.accuracyProperty().get());
        model.actions().exportPng(ChartImage.of(both, shown.legend(), themes.get()));
    }
}
