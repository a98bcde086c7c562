package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.common.Formats;

/** Shows the range test of the learning rate, and offers its result. */
final class RateFinderPane extends VBox {

    private static final double WIDTH = 600;

    /**
     * @param restart starts another test
     * @param restartable whether a test can start
     * @param use receives the rate that the user accepts
     */
    RateFinderPane(
            RateFinderViewModel model,
            Themes themes,
            Runnable restart,
            ObservableBooleanValue restartable,
            Consumer<String> use) {
        super(8);
        getStyleClass().add("rate-finder");
        setPrefWidth(WIDTH);
        Label explanation =
                new Label(
                        "A new network is trained while its learning rate rises. The rate is good where"
                                + " the loss still falls. The network is discarded.");
        explanation.getStyleClass().add("panel-note");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        RateCurveView plot = new RateCurveView(model, themes);
        plot.setId("rate-curve");
        VBox.setVgrow(plot, Priority.ALWAYS);
        Label status = new Label();
        status.setId("rate-status");
        status.setWrapText(true);
        status.textProperty().bind(model.statusProperty());
        status.setMinHeight(40);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        Button stop = button("rate-stop", "Stop", model::stop);
        show(stop, model.runningProperty());
        Button again = button("rate-again", "Find again", restart);
        again.disableProperty().bind(Bindings.not(restartable));
        show(again, Bindings.not(model.runningProperty()));
        Button accept =
                button(
                        "rate-use",
                        "",
                        () -> model.suggestionProperty().get().map(Formats::rate).ifPresent(use));
        accept.getStyleClass().add(Styles.ACCENT);
        accept.textProperty()
                .bind(
                        model.suggestionProperty()
                                .map(
                                        rate ->
                                                rate.map(r -> "Use " + Formats.rate(r))
                                                        .orElse("Use")));
        accept.disableProperty().bind(model.suggestionProperty().map(rate -> rate.isEmpty()));
        model.suggestionProperty().subscribe(rate -> rate.ifPresent(r -> accept.requestFocus()));
        HBox bottom = new HBox(8, status, stop, again, accept);
        bottom.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(explanation, plot, new ProblemLine(model.problemProperty()), bottom);
    }

    private static Button button(String id, String text, Runnable run) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static void show(Button button, ObservableBooleanValue shown) {
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
    }
}
