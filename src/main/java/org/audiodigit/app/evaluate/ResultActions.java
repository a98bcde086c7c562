package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.image.Image;
import org.audiodigit.app.room.RoomAction;

/** What can be done in the room, for its menu and its buttons. */
final class ResultActions {

    static final String EVALUATE_KEY = "E";
    static final String STOP_KEY = "Esc";
    static final String MISTAKES_KEY = "M";
    static final String PLAY_KEY = "Space";
    static final String BROWSE_KEY = "Enter";
    static final String FLAG_KEY = "F";

    private final EvaluateViewModel model;
    private final Supplier<Image> picture;

    /**
     * @param picture draws the confusion matrix
     */
    ResultActions(EvaluateViewModel model, Supplier<Image> picture) {
        this.model = model;
        this.picture = picture;
    }

    void matrix() {
        model.review().resultProperty().get().ifPresent(model.export()::matrix);
    }

    void labels() {
        model.review().resultProperty().get().ifPresent(model.export()::labels);
    }

    void picture() {
        model.review()
                .resultProperty()
                .get()
                .ifPresent(result -> model.export().picture(result, picture.get()));
    }

    /**
     * @param inMatrix whether Enter belongs to the matrix
     */
    List<RoomAction> all(ObservableBooleanValue inMatrix) {
        BooleanBinding selected = model.hasSelection();
        BooleanBinding result =
                Bindings.createBooleanBinding(
                        () -> model.review().resultProperty().get().isPresent(),
                        model.review().resultProperty());
        return List.of(
                RoomAction.of("Evaluate", EVALUATE_KEY, model.canRun(), model::run),
                // another key, since one that is held repeats itself
                RoomAction.of(
                        "Stop evaluating",
                        STOP_KEY,
                        model.evaluation().runningProperty(),
                        model.evaluation()::cancel),
                RoomAction.of(
                        "List the most confident mistakes",
                        MISTAKES_KEY,
                        result,
                        model.review()::openMistakes),
                RoomAction.of(
                        "Play or stop the clip", PLAY_KEY, selected, model.sound()::togglePlay),
                RoomAction.of(
                        "Show the clip in Browse",
                        BROWSE_KEY,
                        selected.and(Bindings.not(inMatrix)),
                        model::showInBrowse),
                RoomAction.of("Flag the clip as wrong", FLAG_KEY, selected, model::toggleFlag),
                RoomAction.of(
                        "Export the matrix as table…", "Shortcut+Shift+M", result, this::matrix),
                RoomAction.of(
                        "Export the labels as table…", "Shortcut+Shift+L", result, this::labels),
                RoomAction.of(
                        "Export the matrix as picture…",
                        "Shortcut+Shift+P",
                        result,
                        this::picture));
    }
}
