package org.audiodigit.app.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.map.MapView;
import org.audiodigit.app.map.MapViewModel;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.session.SessionView;
import org.audiodigit.app.session.SessionViewModel;
import org.audiodigit.app.suspicious.SuspiciousActions;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.RowsSkeleton;
import org.audiodigit.files.ProgramFolder;

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
    static final String TABLE_KEY = "T";
    static final String MAP_KEY = "M";
    static final String SUSPICIOUS_KEY = "S";

    private final BrowseViewModel model;
    private final BrowseView view;
    private final SessionViewModel session;
    private final StackPane pages;
    private final List<RoomAction> actions = new ArrayList<>();
    private final Themes themes;

    /** Built when it is opened for the first time, so that the window opens sooner. */
    private Optional<SessionView> page = Optional.empty();

    private boolean entered;

    public BrowseRoom(RoomContext context, ProgramFolder program) {
        this(context, AudioInput.ofThisMachine(), program);
    }

    BrowseRoom(RoomContext context, AudioInput input, ProgramFolder program) {
        model = new BrowseViewModel(context, program);
        view = new BrowseView(model, context);
        InputViewModel inputs = new InputViewModel(input, context.tasks(), context.settings());
        Path home = program.root().toAbsolutePath().getParent();
        session = new SessionViewModel(context, input, inputs, home);
        themes = context.themes();
        pages = new StackPane(view);
        createActions().stream().map(this::whileVisible).forEach(actions::add);
        actions.addAll(SessionView.actions(session));
        session.openProperty().subscribe((wasOpen, isOpen) -> switchPage(isOpen));
    }

    /** Disables a command of the room while the page is open. */
    private RoomAction whileVisible(RoomAction action) {
        return action.when(
                Bindings.createBooleanBinding(
                        () -> action.possible().get() && !session.openProperty().get(),
                        action.possible(),
                        session.openProperty()));
    }

    private void switchPage(boolean isOpen) {
        model.playback().stop();
        if (isOpen) {
            SessionView shown = page.orElseGet(() -> new SessionView(session, themes));
            page = Optional.of(shown);
            pages.getChildren().setAll(shown);
            shown.focus();
        } else {
            pages.getChildren().setAll(view);
            view.focusPage();
        }
    }

    private List<RoomAction> createActions() {
        ClipListViewModel list = model.list();
        ObservableBooleanValue clip =
                Bindings.createBooleanBinding(
                        () -> list.selectedProperty().get().isPresent(), list.selectedProperty());
        List<RoomAction> own =
                List.of(
                        RoomAction.of("Play or stop", PLAY_KEY, clip, model.playback()::togglePlay),
                        RoomAction.of(
                                "Next clip", "Down", clipIn(BrowsePage.TABLE), () -> model.step(1)),
                        RoomAction.of(
                                "Previous clip",
                                "Up",
                                clipIn(BrowsePage.TABLE),
                                () -> model.step(-1)),
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
        all.addAll(pageActions());
        all.addAll(SuspiciousActions.of(model.suspicious()));
        for (RoomAction action : model.sound().actions()) {
            if (own.stream().noneMatch(other -> other.key().equals(action.key()))) {
                all.add(action.in("plots"));
            }
        }
        return List.copyOf(all);
    }

    /** Whether a clip is selected on a page. */
    private ObservableBooleanValue clipIn(BrowsePage page) {
        return Bindings.createBooleanBinding(
                () ->
                        model.pageProperty().get() == page
                                && model.list().selectedProperty().get().isPresent(),
                model.pageProperty(),
                model.list().selectedProperty());
    }

    private List<RoomAction> pageActions() {
        MapViewModel map = model.map();
        ObservableBooleanValue onMap = model.pageProperty().isEqualTo(BrowsePage.MAP);
        ObservableBooleanValue chosen =
                Bindings.createBooleanBinding(
                        () -> !map.list().chosen().getValue().isEmpty(), map.list().chosen());
        ObservableBooleanValue chosenOnMap = Bindings.and(onMap, chosen);
        return Stream.of(
                        RoomAction.of("Show the table", TABLE_KEY, () -> show(BrowsePage.TABLE)),
                        RoomAction.of("Show the map", MAP_KEY, () -> show(BrowsePage.MAP)),
                        RoomAction.of(
                                "Show the suspicious clips",
                                SUSPICIOUS_KEY,
                                () -> show(BrowsePage.SUSPICIOUS)),
                        RoomAction.of("Clip to the left", "Left", onMap, () -> map.step(-1, 0)),
                        RoomAction.of("Clip to the right", "Right", onMap, () -> map.step(1, 0)),
                        RoomAction.of("Clip above", "Up", onMap, () -> map.step(0, -1)),
                        RoomAction.of("Clip below", "Down", onMap, () -> map.step(0, 1)),
                        RoomAction.of(
                                "Choose the nearest clips",
                                MapView.NEAREST_KEY,
                                onMap,
                                map::chooseNearest),
                        RoomAction.of(
                                "Flag the chosen clips",
                                MapView.FLAG_KEY,
                                chosenOnMap,
                                map::flagChosen),
                        RoomAction.of(
                                "List all clips again",
                                MapView.CLEAR_KEY,
                                chosenOnMap,
                                map::clearChoice))
                .map(action -> action.in("pages"))
                .toList();
    }

    private void show(BrowsePage page) {
        model.pageProperty().set(page);
        view.focusPage();
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
        return pages;
    }

    @Override
    public List<Node> headerItems() {
        return List.of(SessionView.openButton(session));
    }

    @Override
    public List<RoomAction> actions() {
        return actions;
    }

    @Override
    public List<Supplier<? extends Region>> laterParts() {
        return List.of(view::map, view::suspicious);
    }

    @Override
    public double minWidth() {
        return NARROW;
    }

    @Override
    public void enter() {
        model.enteredProperty().set(true);
        if (session.openProperty().get()) {
            page.ifPresent(SessionView::enter);
        } else {
            view.focusPage();
        }
        if (!entered) {
            entered = true;
            session.offerToContinue();
        }
    }

    @Override
    public void leave() {
        model.enteredProperty().set(false);
        model.playback().stop();
        page.ifPresent(SessionView::leave);
    }

    @Override
    public void close() {
        session.close();
    }
}
