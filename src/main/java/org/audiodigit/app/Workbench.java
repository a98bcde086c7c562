package org.audiodigit.app;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.audiodigit.app.browse.BrowseRoom;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.dialog.WindowDialogs;
import org.audiodigit.app.evaluate.EvaluateRoom;
import org.audiodigit.app.log.LogWindow;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.app.recognise.RecogniseRoom;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.settings.SettingsFile;
import org.audiodigit.app.shell.Rooms;
import org.audiodigit.app.shell.ShellModel;
import org.audiodigit.app.shell.ShellView;
import org.audiodigit.app.shell.WindowActions;
import org.audiodigit.app.sound.SharedPlayer;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.train.TrainRoom;
import org.audiodigit.app.workspace.Navigation.Place;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.audio.LinePlayer;
import org.audiodigit.audio.Player;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ShippedModel;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Everything that lives as long as the window, put together. */
final class Workbench {

    /** A closing window must be gone after three seconds, whatever is running. */
    private static final long MILLISECONDS_TO_END = 2500;

    /** Below the size that it is made for the window scrolls. */
    private static final double LEAST_WIDTH = 400;

    private static final double LEAST_HEIGHT = 300;

    private final Stage stage;
    private final ProgramFolder program;
    private final LogWindow log;
    private final Settings settings;
    private final KeptSettings kept;
    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private final Themes themes = new Themes();
    private final Player player;
    private final Workspace workspace;
    private final ShellModel shell;
    private final RoomContext context;
    private ShellView view;

    Workbench(Stage stage, RecentLog recent) {
        this(stage, recent, ProgramFolder.standard(), UnaryOperator.identity());
    }

    /**
     * @param asking gives dialogs in place of the window's own, for who cannot answer the system's
     *     choosers
     */
    Workbench(Stage stage, RecentLog recent, ProgramFolder program, UnaryOperator<Dialogs> asking) {
        this.stage = stage;
        this.program = program;
        this.log = new LogWindow(recent);
        SettingsFile file = new SettingsFile(program.settings());
        this.settings = new Settings(file.read());
        Dialogs dialogs = asking.apply(new WindowDialogs(stage, this::showLog));
        this.kept = new KeptSettings(settings, file, tasks, dialogs);
        this.player = new SharedPlayer(new LinePlayer());
        this.workspace = Workspace.create(tasks, program.models(), ShippedModel.in(program));
        this.context = new RoomContext(workspace, tasks, dialogs, settings, themes, player);
        this.shell =
                new ShellModel(
                        workspace, dialogs, settings, new BundledFiles(tasks, dialogs, program));
    }

    void open() {
        settings.remember("theme", themes.themeProperty(), Theme::valueOf);
        settings.remember("room", workspace.navigation().placeProperty(), Place::valueOf);
        themes.apply();
        WindowActions actions = new WindowActions(this::showAbout, this::showLog, stage::close);
        view = new ShellView(shell, tasks, themes, rooms(), actions);
        Scene scene = new Scene(view, 1280, 800);
        for (String sheet : StyleSheets.ALL) {
            scene.getStylesheets().add(sheet);
        }
        stage.setTitle("Audio Digit Workbench");
        stage.getIcons().setAll(StyleSheets.icon());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        // the toolkit forgets the colours of a closed window; what comes late must not ask for them
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> scene.setRoot(new Group()));
        new WindowPlace(stage, settings).remember();
        kept.begin();
        stage.show();
        shell.begin();
        FirstFrame.then(view::enterRooms);
    }

    private Rooms rooms() {
        Map<Place, Supplier<Room>> builders =
                Map.of(
                        Place.BROWSE, () -> new BrowseRoom(context),
                        Place.TRAIN, () -> new TrainRoom(context),
                        Place.EVALUATE, () -> new EvaluateRoom(context),
                        Place.RECOGNISE, () -> new RecogniseRoom(context, program));
        return new Rooms(builders);
    }

    /** For a mistake of the program's own, of which a person can know no more than this. */
    void sayThatSomethingFailed() {
        context.dialogs().warn("Something inside the program failed. The log says what.");
    }

    private void showLog() {
        log.show(stage);
    }

    private void showAbout() {
        new AboutWindow().show(stage);
    }

    RoomContext context() {
        return context;
    }

    /** Ends what is running; a training keeps its best epoch. */
    void close() {
        long end = System.nanoTime() + MILLISECONDS_TO_END * 1_000_000;
        view.leaveRoom();
        player.close();
        kept.end();
        tasks.close(millisecondsTo(end));
        EngineRest.await(millisecondsTo(end));
    }

    private static long millisecondsTo(long nanoTime) {
        return Math.max(0, (nanoTime - System.nanoTime()) / 1_000_000);
    }
}
