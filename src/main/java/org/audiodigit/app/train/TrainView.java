package org.audiodigit.app.train;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.chart.ChartImage;
import org.audiodigit.app.chart.ChartView;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;

/** The room Train with a data set open: settings, charts, runs. */
final class TrainView extends VBox {

    private static final double CHARTS_SHARE = 0.68;

    private final TrainViewModel model;
    private final Themes themes;
    private final LowerPane lower;

    TrainView(TrainViewModel model, RoomContext context) {
        super(8);
        this.model = model;
        this.themes = context.themes();
        this.lower = new LowerPane(model, themes, this::exportPng);
        getStyleClass().add("train-view");
        TrainingProgressLine progress = new TrainingProgressLine(model);
        VBox upper = new VBox(charts(), progress);
        upper.setMinHeight(160);
        SplitPane parts = new SplitPane(upper, lower);
        parts.setOrientation(Orientation.VERTICAL);
        parts.getStyleClass().add("train-parts");
        remember(parts, context);
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new PlanBar(model),
                        new TrainButtons(model),
                        warning(),
                        new ProblemLine(model.problemProperty()),
                        parts);
    }

    private static void remember(SplitPane parts, RoomContext context) {
        ObjectProperty<Double> share = new SimpleObjectProperty<>(CHARTS_SHARE);
        context.settings().remember("train.divider", share, Double::valueOf);
        parts.setDividerPositions(share.get());
        parts.getDividers()
                .get(0)
                .positionProperty()
                .subscribe((before, now) -> share.set(now.doubleValue()));
    }

    private HBox charts() {
        ChartView loss = new ChartView(model.charts().lossProperty(), themes);
        loss.setId("loss");
        ChartView accuracy = new ChartView(model.charts().accuracyProperty(), themes);
        accuracy.setId("accuracy");
        HBox charts = new HBox(16, loss, accuracy);
        HBox.setHgrow(loss, Priority.ALWAYS);
        HBox.setHgrow(accuracy, Priority.ALWAYS);
        VBox.setVgrow(charts, Priority.ALWAYS);
        charts.setMinHeight(120);
        return charts;
    }

    private Label warning() {
        Label warning = new Label();
        warning.getStyleClass().add("split-warning");
        warning.setWrapText(true);
        warning.textProperty().bind(model.state().warningProperty());
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }

    void toggleLayers() {
        lower.toggleLayers();
    }

    void exportPng() {
        Image picture =
                ChartImage.of(
                        List.of(
                                model.charts().lossProperty().get(),
                                model.charts().accuracyProperty().get()),
                        model.charts().names(),
                        themes.get());
        model.actions().exportPng(picture);
    }
}
