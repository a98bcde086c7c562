package org.audiodigit.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.audiodigit.app.browse.BrowseRoom;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.dialog.NotificationViewModel;
import org.audiodigit.app.dialog.WindowDialogs;
import org.audiodigit.app.evaluate.EvaluateRoom;
import org.audiodigit.app.log.LogWindow;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.app.recognise.RecogniseRoom;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.settings.SettingsFile;
import org.audiodigit.app.shell.BundledContent;
import org.audiodigit.app.shell.ShellView;
import org.audiodigit.app.shell.ShellViewModel;
import org.audiodigit.app.sound.SharedPlayer;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.train.TrainRoom;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.audio.device.LinePlayer;
import org.audiodigit.audio.device.Player;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.InferenceEngine;
import org.audiodigit.files.Bin;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ShippedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the services and views of the window and closes them with it. */
final class Workbench {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    /** The window must close within three seconds, whatever is running. */
    private static final long CLOSE_MILLIS = 2500;

    /** What the user deleted can be restored from the bin at least for this time. */
    private static final Duration BIN_DURATION = Duration.ofDays(30);

    private final Stage stage;
    private final ProgramFolder program;
    private final LogWindow log;
    private final Settings settings;
    private final SettingsSaver saver;
    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private final Themes themes = new Themes();
    private final NotificationViewModel notifications = new NotificationViewModel();
    private final Player player;
    private final Workspace workspace;
    private final ShellViewModel shell;
    private final RoomContext context;
    private ShellView view;
    private IdleTimer preparation;

    Workbench(Stage stage, RecentLog recent) {
        this(stage, recent, ProgramFolder.standard(), UnaryOperator.identity());
    }

    /**
     * @param wrapper replaces or wraps the dialogs, e.g. in tests, which cannot answer the choosers
     *     of the system
     */
    Workbench(
            Stage stage, RecentLog recent, ProgramFolder program, UnaryOperator<Dialogs> wrapper) {
        this.stage = stage;
        this.program = program;
        this.log = new LogWindow(recent);
        SettingsFile file = new SettingsFile(program.settings());
        this.settings = new Settings(file.read());
        Dialogs dialogs =
                wrapper.apply(new WindowDialogs(stage, settings, notifications, this::showLog));
        this.saver = new SettingsSaver(settings, file, tasks, dialogs);
        this.player = new SharedPlayer(new LinePlayer());
        this.workspace =
                Workspace.create(tasks, program.models(), ShippedModel.in(program), program.bin());
        this.context = new RoomContext(workspace, tasks, dialogs, settings, themes, player);
        this.shell =
                new ShellViewModel(
                        workspace,
                        dialogs,
                        settings,
                        new BundledContent.Unpacked(tasks, dialogs, program));
    }

    void open() {
        settings.remember("theme", themes.themeProperty(), Theme::valueOf);
        settings.remember("room", workspace.navigation().roomProperty(), RoomId::valueOf);
        themes.apply();
        ShellView.WindowActions actions =
                new ShellView.WindowActions(this::showAbout, this::showLog, this::quit);
        view = new ShellView(shell, tasks, themes, notifications, rooms(), actions);
        if (workspace.navigation().roomProperty().get() == RoomId.BROWSE) {
            view.showSkeleton(BrowseRoom.skeleton());
        }
        Scene scene = new Scene(view, WindowGeometry.WIDTH, WindowGeometry.HEIGHT);
        // the colour of the window until the first frame is drawn, and while it is enlarged
        themes.themeProperty().subscribe(theme -> scene.setFill(theme.canvas().background()));
        for (String sheet : StyleSheets.ALL) {
            scene.getStylesheets().add(sheet);
        }
        stage.setTitle("Audio Digit Workbench");
        stage.setScene(scene);
        // a closed window has no style sheets; nodes that change later must not look up colours
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> scene.setRoot(new Group()));
        preparation = new IdleTimer(scene, busy(), view::prepareNext);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> preparation.stop());
        WindowGeometry geometry = new WindowGeometry(stage, settings);
        geometry.remember();
        stage.setOnCloseRequest(
                event -> {
                    if (!view.allowsClosing()) {
                        event.consume();
                    }
                });
        saver.start();
        stage.show();
        // while the model is read; loading it reports a failure
        EngineThread.shared().submit(InferenceEngine::start);
        shell.open();
        afterFirstFrame(
                () -> {
                    geometry.enforce();
                    afterDrawing(this::enterRooms);
                });
    }

    /** Recognises files that the user opened with the program. */
    void recognise(List<Path> recordings) {
        if (!recordings.isEmpty()) {
            stage.setIconified(false);
            workspace.navigation().recognise(recordings);
        }
    }

    private void enterRooms() {
        if (!stage.isShowing()) {
            // closed at once; nothing would close the rooms
            return;
        }
        // decoded now, since the first frame does not need it
        stage.getIcons().setAll(StyleSheets.icon());
        view.enterRooms();
        preparation.start();
        Instant limit = Instant.now().minus(BIN_DURATION);
        tasks.start(
                BackgroundTask.quiet(
                                "Emptying the bin",
                                progress -> {
                                    program.bin().empty(limit, Bin.MAX_BYTES);
                                    return limit;
                                })
                        .onFailure(e -> LOG.warn("Cannot empty the bin", e)));
        workspace.navigation().roomProperty().subscribe(Workbench::logDrawn);
        if (Rehearsal.isRequested()) {
            new Rehearsal(workspace, tasks, stage::close).start();
        }
    }

    private BooleanBinding busy() {
        return Bindings.isNotEmpty(tasks.shown())
                .or(workspace.model().engineProperty().isEqualTo(Engine.STARTING));
    }

    private static void logDrawn(RoomId room) {
        if (LOG.isDebugEnabled()) {
            afterFirstFrame(() -> LOG.debug("Room {} is drawn", room));
        }
    }

    private Map<RoomId, Supplier<Room>> rooms() {
        return Map.of(
                RoomId.BROWSE, () -> new BrowseRoom(context, program),
                RoomId.TRAIN, () -> new TrainRoom(context),
                RoomId.EVALUATE, () -> new EvaluateRoom(context),
                RoomId.RECOGNISE, () -> new RecogniseRoom(context, program));
    }

    /** Warns about an unexpected exception. */
    void warnOfInternalError() {
        context.dialogs().warn("An internal error occurred. The log has the details.");
    }

    private void quit() {
        if (view.allowsClosing()) {
            stage.close();
        }
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

    /** Stops all tasks and playback; a training keeps its best epoch. */
    void close() {
        long end = System.nanoTime() + CLOSE_MILLIS * 1_000_000;
        view.closeRooms();
        player.close();
        saver.close();
        tasks.close(millisUntil(end));
        awaitEngine(millisUntil(end));
    }

    /** Runs an action after the next frame has been drawn. */
    static void afterFirstFrame(Runnable action) {
        new AnimationTimer() {
            private boolean drawn;

            @Override
            public void handle(long now) {
                // the first call comes before that frame is drawn, the second one after it
                if (drawn) {
                    stop();
                    action.run();
                }
                drawn = true;
            }
        }.start();
    }

    /** Runs an action after the window shows what has been passed to the renderer. */
    private static void afterDrawing(Runnable action) {
        // waits for the renderer, which draws one picture after the other
        new Group().snapshot(null, new WritableImage(1, 1));
        // behind the event that copies its picture to the window
        Platform.runLater(action);
    }

    /** Waits until the engine is idle: exiting while it starts or computes may crash the JVM. */
    private static void awaitEngine(long millis) {
        try {
            EngineThread.shared().submit(() -> true).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("the engine is still busy", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an empty task failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisUntil(long nanoTime) {
        return Math.max(0, (nanoTime - System.nanoTime()) / 1_000_000);
    }
}
