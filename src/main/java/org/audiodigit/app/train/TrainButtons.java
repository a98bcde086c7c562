package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Begins, ends and resumes trainings, and says on which clips. */
final class TrainButtons extends HBox {

    TrainButtons(TrainViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        for (Button button : new Button[] {train(model), stop(model), resume(model)}) {
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add(button);
        }
        getChildren().add(clips(model));
    }

    private static Button train(TrainViewModel model) {
        Button train = new Button("Train", new FontIcon(Feather.PLAY));
        train.setId("train");
        train.getStyleClass().add(Styles.ACCENT);
        train.setTooltip(new Tooltip(RoomAction.withKey("Start a training", TrainRoom.TRAIN_KEY)));
        train.disableProperty().bind(model.readyProperty().not());
        train.setOnAction(event -> model.train());
        return train;
    }

    private static Button stop(TrainViewModel model) {
        Button stop = new Button("Stop and keep best", new FontIcon(Feather.SQUARE));
        stop.setId("stop");
        stop.setTooltip(
                new Tooltip(
                        RoomAction.withKey("Stop and keep the best epoch", TrainRoom.STOP_KEY)));
        stop.disableProperty()
                .bind(model.desk().runningProperty().not().or(model.desk().stoppingProperty()));
        stop.setOnAction(event -> model.stop());
        return stop;
    }

    private static Button resume(TrainViewModel model) {
        Button resume = new Button("Resume", new FontIcon(Feather.SKIP_FORWARD));
        resume.setId("resume");
        resume.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Resume the selected run, or the last one that was stopped",
                                TrainRoom.RESUME_KEY)));
        resume.disableProperty().bind(model.resumableProperty().not());
        resume.setOnAction(event -> model.resume());
        return resume;
    }

    private static Label clips(TrainViewModel model) {
        Label clips = new Label();
        clips.setId("clips");
        clips.getStyleClass().add(Styles.TEXT_MUTED);
        clips.textProperty().bind(model.state().lineProperty());
        Tooltip how = new Tooltip();
        how.textProperty().bind(model.state().descriptionProperty());
        clips.setTooltip(how);
        clips.setWrapText(true);
        clips.setMinWidth(0);
        clips.setMaxWidth(Double.MAX_VALUE);
        setHgrow(clips, Priority.ALWAYS);
        setMargin(clips, new javafx.geometry.Insets(0, 0, 0, 8));
        return clips;
    }
}
