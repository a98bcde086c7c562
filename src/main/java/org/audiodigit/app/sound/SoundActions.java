package org.audiodigit.app.sound;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.axis.FrequencyRange;

/** Commands for a recording. */
final class SoundActions {

    static final String PLAY_KEY = "Space";
    static final String LOOP_KEY = "L";
    static final String ZOOM_FREQUENCIES_KEY = "Ignore Shift+Alt+Equals";

    /** Distance of a key press, as a share of the visible part. */
    private static final double STEP = 0.02;

    private SoundActions() {}

    static List<RoomAction> of(SoundViewModel model) {
        PlaybackViewModel playback = model.playback();
        ObservableBooleanValue shown =
                Bindings.createBooleanBinding(
                        () -> model.shownProperty().get().filter(s -> !s.isEmpty()).isPresent(),
                        model.shownProperty());
        ObservableBooleanValue selected =
                Bindings.createBooleanBinding(
                        () -> model.selectionProperty().get().isPresent(),
                        model.selectionProperty());
        List<RoomAction> actions = new ArrayList<>();
        actions.add(RoomAction.of("Play or stop", PLAY_KEY, shown, model::togglePlay));
        actions.add(
                RoomAction.of(
                        "Play in a loop",
                        LOOP_KEY,
                        () -> playback.loopProperty().set(!playback.loopProperty().get())));
        selecting(model, shown, selected).stream()
                .map(action -> action.under("Selection"))
                .forEach(actions::add);
        zooming(model, shown, selected).stream()
                .map(action -> action.under("Zoom and scroll"))
                .forEach(actions::add);
        return actions;
    }

    private static List<RoomAction> selecting(
            SoundViewModel model, ObservableBooleanValue shown, ObservableBooleanValue selected) {
        return List.of(
                RoomAction.of("Select the visible part", "W", shown, model::selectVisible),
                RoomAction.of("Clear the selection", "Esc", selected, model::clearSelection),
                RoomAction.of(
                        "Move the end left", "Alt+Left", selected, () -> model.moveEnd(-STEP)),
                RoomAction.of("Move the end right", "Alt+Right", shown, () -> model.moveEnd(STEP)),
                RoomAction.of(
                        "Move the start left",
                        "Shortcut+Left",
                        selected,
                        () -> model.moveStart(-STEP)),
                RoomAction.of(
                        "Move the start right",
                        "Shortcut+Right",
                        selected,
                        () -> model.moveStart(STEP)));
    }

    private static List<RoomAction> zooming(
            SoundViewModel model, ObservableBooleanValue shown, ObservableBooleanValue selected) {
        ViewportNavigation view = model.navigation();
        ObservableBooleanValue zoomed =
                Bindings.createBooleanBinding(
                        () -> !model.viewportProperty().get().isWhole(), model.viewportProperty());
        ObservableBooleanValue frequenciesZoomed =
                model.settings().frequencyRangeProperty().isNotEqualTo(FrequencyRange.ALL);
        return List.of(
                RoomAction.of("Zoom to the selection", "Z", selected, () -> zoomToSelection(model)),
                // some keyboards need Shift for a plus
                RoomAction.of("Zoom in", "Ignore Shift+Equals", shown, view::zoomIn),
                RoomAction.of("Zoom out", "Minus", zoomed, view::zoomOut),
                RoomAction.of(
                        "Zoom out to all",
                        "0",
                        Bindings.or(zoomed, frequenciesZoomed),
                        () -> fit(model)),
                RoomAction.of(
                        "Zoom in on frequencies",
                        ZOOM_FREQUENCIES_KEY,
                        shown,
                        model.frequencies()::zoomIn),
                RoomAction.of(
                        "Zoom out of frequencies",
                        "Alt+Minus",
                        frequenciesZoomed,
                        model.frequencies()::zoomOut),
                RoomAction.of("Scroll left", "Shift+Left", zoomed, view::scrollLeft),
                RoomAction.of("Scroll right", "Shift+Right", zoomed, view::scrollRight));
    }

    private static void fit(SoundViewModel model) {
        model.navigation().fit();
        model.frequencies().fit();
    }

    private static void zoomToSelection(SoundViewModel model) {
        model.selectionProperty().get().ifPresent(model.navigation()::show);
    }

    /** Alternative keys, which menus do not list. */
    static List<RoomAction> alternatives(SoundViewModel model) {
        ViewportNavigation view = model.navigation();
        return List.of(
                RoomAction.of("Zoom in", "Ignore Shift+Plus", view::zoomIn),
                RoomAction.of("Zoom in", "Add", view::zoomIn),
                RoomAction.of("Zoom out", "Subtract", view::zoomOut),
                RoomAction.of("Zoom out to all", "Home", () -> fit(model)),
                RoomAction.of("Zoom out to all", "Numpad 0", () -> fit(model)),
                RoomAction.of("Scroll up", "Shift+Up", model.frequencies()::scrollUp),
                RoomAction.of("Scroll down", "Shift+Down", model.frequencies()::scrollDown));
    }
}
