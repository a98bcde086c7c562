package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.audiodigit.app.room.RoomAction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons that start, stop and resume trainings, and the parts of the split. */
final class TrainButtons extends HBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

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
        getChildren().addAll(train, stop, resumeWithTip, clips(model));
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

    /**
     * The parts of the split, or in their place what is wrong in the form above, so that nothing
     * moves.
     */
    private static Label clips(TrainViewModel model) {
        AppliedSplitViewModel split = model.appliedSplit();
        Label clips = new Label();
        clips.setId("clips");
        StringBinding problem = model.formProblemProperty();
        problem.subscribe(
                sentences -> {
                    boolean valid = sentences.isEmpty();
                    clips.pseudoClassStateChanged(INVALID, !valid);
                    clips.setGraphic(valid ? null : new FontIcon(Feather.ALERT_TRIANGLE));
                });
        clips.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        problem.get().isEmpty()
                                                ? split.summaryProperty().getValue()
                                                : problem.get(),
                                problem,
                                split.summaryProperty()));
        Tooltip description = new Tooltip();
        description
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        problem.get().isEmpty()
                                                ? split.descriptionProperty().getValue()
                                                : problem.get(),
                                problem,
                                split.descriptionProperty()));
        clips.setTooltip(description);
        clips.setWrapText(true);
        clips.setMinWidth(0);
        clips.setMaxWidth(Double.MAX_VALUE);
        setHgrow(clips, Priority.ALWAYS);
        setMargin(clips, new Insets(0, 0, 0, 8));
        return clips;
    }
}
