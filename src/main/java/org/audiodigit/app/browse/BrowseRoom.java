package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.view.RowsSkeleton;

/** The room for browsing a data set. */
public final class BrowseRoom implements Room {

    static final String PLAY_KEY = "Space";
    static final String FLAG_KEY = "F";
    static final String AUTO_PLAY_KEY = "A";
    static final String SIX_KEY = "G";
    static final String RANDOM_SIX_KEY = "X";
    static final String SEARCH_KEY = "Shortcut+F";
    static final String RESET_KEY = "Shortcut+R";
    static final String PREDICT_KEY = "P";

    private final BrowseViewModel model;
    private final BrowseView view;
    private final List<RoomAction> actions;

    public BrowseRoom(RoomContext context) {
        model = new BrowseViewModel(context);
        view = new BrowseView(model, context);
        actions = createActions();
    }

    private List<RoomAction> createActions() {
        ClipListViewModel list = model.list();
        ObservableBooleanValue clip =
                Bindings.createBooleanBinding(
                        () -> list.selectedProperty().get().isPresent(), list.selectedProperty());
        List<RoomAction> own =
                List.of(
                        RoomAction.of("Play or stop", PLAY_KEY, clip, model.playback()::togglePlay),
                        RoomAction.of("Next clip", "Down", clip, () -> model.step(1)),
                        RoomAction.of("Previous clip", "Up", clip, () -> model.step(-1)),
                        RoomAction.of("Flag as wrong", FLAG_KEY, clip, model::toggleFlag),
                        RoomAction.of(
                                "Play while stepping",
                                AUTO_PLAY_KEY,
                                () -> toggle(model.autoPlayProperty())),
                        RoomAction.of(
                                        "Show six clips",
                                        SIX_KEY,
                                        () -> toggle(model.six().onProperty()))
                                .in("six"),
                        RoomAction.of(
                                        "Show six random clips",
                                        RANDOM_SIX_KEY,
                                        clip,
                                        model.six()::shuffle)
                                .in("six"),
                        RoomAction.of("Search", SEARCH_KEY, view::focusSearch).in("list"),
                        RoomAction.of(
                                        "Reset the filters",
                                        RESET_KEY,
                                        list.filter().activeProperty(),
                                        list.filter()::reset)
                                .in("list"),
                        RoomAction.of(
                                        "Predict all or stop",
                                        PREDICT_KEY,
                                        model.predict().possible().and(clip),
                                        model::togglePredict)
                                .in("list"));
        // the room's own action for Space replaces that of the sound, since it waits for the clip
        List<RoomAction> all = new ArrayList<>(own);
        for (RoomAction action : model.sound().actions()) {
            if (own.stream().noneMatch(other -> other.key().equals(action.key()))) {
                all.add(action.in("plots"));
            }
        }
        return List.copyOf(all);
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    BrowseViewModel model() {
        return model;
    }

    /** Looks like this room before it is built and while a data set is opened. */
    public static Region skeleton() {
        return new RowsSkeleton(BrowseView.TABLE_SHARE);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<RoomAction> actions() {
        return actions;
    }

    @Override
    public double minWidth() {
        return NARROW;
    }

    @Override
    public void enter() {
        view.focusTable();
    }

    @Override
    public void leave() {
        model.playback().stop();
    }
}
