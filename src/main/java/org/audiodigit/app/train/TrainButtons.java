package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons that start, stop and resume trainings. */
final class TrainButtons extends HBox {

    TrainButtons(TrainViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Button train = button("train", "Train", Feather.PLAY, model.readyProperty(), model::train);
        train.getStyleClass().add(Styles.ACCENT);
        describe(train, "Start a training", TrainRoom.TRAIN_KEY);
        Button stop =
                button(
                        "stop",
                        "Stop and keep best",
                        Feather.SQUARE,
                        model.stoppableProperty(),
                        model.training()::stop);
        describe(stop, "Stop the training and keep its best epoch", TrainRoom.STOP_KEY);
        Button resume =
                button(
                        "resume",
                        "Resume",
                        Feather.SKIP_FORWARD,
                        model.resumableProperty(),
                        model::resume);
        Node resumeWithTip = withTip(resume, model.interrupted().obstacleProperty());
        getChildren().addAll(train, stop, resumeWithTip);
    }

    private static Button button(
            String id, String text, Feather icon, ObservableBooleanValue enabled, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(enabled));
        button.setOnAction(event -> run.run());
        return button;
    }

    private static void describe(Button button, String sentence, String key) {
        button.setTooltip(new Tooltip(RoomAction.withKey(sentence, key)));
    }

    /** Wraps the button, since a disabled control shows no tool tip. */
    private static Node withTip(Button resume, StringBinding obstacle) {
        String enabled =
                RoomAction.withKey(
                        "Resume the selected run, or the latest interrupted one",
                        TrainRoom.RESUME_KEY);
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(Bindings.when(obstacle.isEmpty()).then(enabled).otherwise(obstacle));
        resume.accessibleHelpProperty().bind(tip.textProperty());
        HBox box = new HBox(resume);
        box.setMinWidth(USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(box, tip);
        return box;
    }
}
