package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that starts the evaluation or stops the running one. */
final class RunButton extends Button {

    private final BooleanBinding canRun; // stored, since bindings are weak
    private final ObservableBooleanValue running;

    RunButton(EvaluateViewModel model) {
        super("Evaluate");
        canRun = model.canRun();
        setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add(Styles.ACCENT);
        FontIcon icon = new FontIcon(Feather.PLAY);
        setGraphic(icon);
        Tooltip tip = new Tooltip();
        setTooltip(tip);
        running = model.running();
        running.subscribe(
                running -> {
                    setText(running ? "Stop" : "Evaluate");
                    icon.setIconCode(running ? Feather.SQUARE : Feather.PLAY);
                    tip.setText(
                            running
                                    ? RoomAction.withKey(
                                            "Stop without a result", ResultActions.STOP_KEY)
                                    : RoomAction.withKey(
                                            "Evaluate the model on these clips",
                                            ResultActions.EVALUATE_KEY));
                });
        disableProperty().bind(canRun.not().and(Bindings.not(running)));
        setOnAction(event -> model.runOrStop());
    }
}
