package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.image.Image;
import org.audiodigit.app.explain.ExplanationActions;
import org.audiodigit.app.room.RoomAction;

/** The commands of the room, for its menu and its buttons. */
final class ResultActions {

    static final String EVALUATE_KEY = "E";
    static final String STOP_KEY = "Esc";
    static final String MISTAKES_KEY = "M";
    static final String PLAY_KEY = "Space";
    static final String BROWSE_KEY = "Enter";
    static final String FLAG_KEY = "F";

    private final EvaluateViewModel model;
    private final Supplier<Image> image;

    /**
     * @param image draws the confusion matrix
     */
    ResultActions(EvaluateViewModel model, Supplier<Image> image) {
        this.model = model;
        this.image = image;
    }

    private Optional<EvaluationResult> result() {
        return model.selection().resultProperty().get();
    }

    void matrix() {
        result().ifPresent(model.export()::matrix);
    }

    void labels() {
        result().ifPresent(model.export()::labels);
    }

    void image() {
        result().ifPresent(r -> model.export().image(r, image.get()));
    }

    /**
     * @param matrixFocused whether the matrix has the keyboard focus and uses Enter itself
     */
    List<RoomAction> all(ObservableBooleanValue matrixFocused) {
        BooleanBinding selected = model.hasSelection();
        BooleanBinding hasResult =
                Bindings.createBooleanBinding(
                        () -> result().isPresent(), model.selection().resultProperty());
        List<RoomAction> actions =
                new ArrayList<>(
                        List.of(
                                RoomAction.of("Evaluate", EVALUATE_KEY, model.canRun(), model::run),
                                // not the same key, since a key that is held down repeats
                                RoomAction.of(
                                        "Stop evaluating",
                                        STOP_KEY,
                                        model.evaluation().runningProperty(),
                                        model.evaluation()::cancel),
                                RoomAction.of(
                                                "List the most confident mistakes",
                                                MISTAKES_KEY,
                                                hasResult,
                                                model.selection()::openMistakes)
                                        .in("clips"),
                                RoomAction.of(
                                                "Play or stop the clip",
                                                PLAY_KEY,
                                                selected,
                                                model.playback()::togglePlay)
                                        .in("clips"),
                                RoomAction.of(
                                                "Show the clip in Browse",
                                                BROWSE_KEY,
                                                selected.and(Bindings.not(matrixFocused)),
                                                model::showInBrowse)
                                        .in("clips"),
                                RoomAction.of(
                                                "Flag the clip as wrong",
                                                FLAG_KEY,
                                                selected,
                                                model::toggleFlag)
                                        .in("clips")));
        ExplanationActions.of(model.why()).stream()
                .map(action -> action.in("clips"))
                .forEach(actions::add);
        actions.addAll(
                List.of(
                        RoomAction.of(
                                        "Export the matrix as a table…",
                                        "Shortcut+Shift+M",
                                        hasResult,
                                        this::matrix)
                                .in("export"),
                        RoomAction.of(
                                        "Export the labels as a table…",
                                        "Shortcut+Shift+L",
                                        hasResult,
                                        this::labels)
                                .in("export"),
                        RoomAction.of(
                                        "Export the matrix as an image…",
                                        "Shortcut+Shift+P",
                                        hasResult,
                                        this::image)
                                .in("export")));
        return actions;
    }
}
