package org.audiodigit.app.sound;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.audiodigit.app.room.RoomAction;

/** What a person can do with a recording by key. */
final class SoundActions {

    static final String PLAY_KEY = "Space";
    static final String LOOP_KEY = "L";

    private SoundActions() {}

    static List<RoomAction> of(SoundViewModel model) {
        ViewportNavigation view = model.navigation();
        PlaybackViewModel playback = model.playback();
        ObservableBooleanValue shown =
                Bindings.createBooleanBinding(
                        () -> model.shownProperty().get().filter(s -> !s.isEmpty()).isPresent(),
                        model.shownProperty());
        ObservableBooleanValue zoomed =
                Bindings.createBooleanBinding(
                        () -> !model.viewportProperty().get().isWhole(), model.viewportProperty());
        ObservableBooleanValue selected =
                Bindings.createBooleanBinding(
                        () -> model.selectionProperty().get().isPresent(),
                        model.selectionProperty());
        return List.of(
                RoomAction.of("Play or stop", PLAY_KEY, shown, model::togglePlay),
                RoomAction.of(
                        "Play in a loop",
                        LOOP_KEY,
                        () -> playback.loopProperty().set(!playback.loopProperty().get())),
                RoomAction.of("Clear the selection", "Esc", selected, model::clearSelection),
                RoomAction.of("Zoom to the selection", "Z", selected, () -> toSelection(model)),
                // A plus is written with Shift on some keyboards and without on others.
                RoomAction.of("Zoom in", "Ignore Shift+Equals", shown, view::zoomIn),
                RoomAction.of("Zoom out", "Minus", zoomed, view::zoomOut),
                RoomAction.of("Show all of it", "0", zoomed, view::fit),
                RoomAction.of("Scroll to earlier", "Shift+Left", zoomed, view::earlier),
                RoomAction.of("Scroll to later", "Shift+Right", zoomed, view::later));
    }

    private static void toSelection(SoundViewModel model) {
        model.selectionProperty().get().ifPresent(model.navigation()::show);
    }

    /** Other keys for the same, which menus need not list. */
    static List<RoomAction> more(SoundViewModel model) {
        ViewportNavigation view = model.navigation();
        return List.of(
                RoomAction.of("Zoom in", "Ignore Shift+Plus", view::zoomIn),
                RoomAction.of("Zoom in", "Add", view::zoomIn),
                RoomAction.of("Zoom out", "Subtract", view::zoomOut),
                RoomAction.of("Show all of it", "Home", view::fit),
                RoomAction.of("Show all of it", "Numpad 0", view::fit));
    }
}
