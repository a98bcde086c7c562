package org.audiodigit.app.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.audiodigit.app.dialog.AnsweringDialogs;
import org.audiodigit.app.room.RecordingPlayer;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.engine.WorkPriority;

/**
 * Prints the seconds of a training that is begun in the window and watched there while its curves
 * grow. Arguments: the data set's folder and the number of epochs. Needs a screen.
 */
public final class InWindowTimes {

    private static final int SETTLING_SECONDS = 5;

    private InWindowTimes() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty(WorkPriority.PROPERTY, WorkPriority.LOW);
        CompletableFuture<Double> seconds = new CompletableFuture<>();
        Platform.startup(() -> begin(Path.of(arguments[0]), arguments[1], seconds));
        System.out.println(seconds.get());
        System.exit(0);
    }

    private static void begin(Path files, String epochs, CompletableFuture<Double> seconds) {
        FxTaskExecutor tasks = new FxTaskExecutor();
        Workspace workspace = Workspace.create(tasks, models());
        Themes themes = new Themes();
        themes.apply();
        RoomContext context =
                new RoomContext(
                        workspace,
                        tasks,
                        new AnsweringDialogs(),
                        new Settings(Map.of()),
                        themes,
                        new RecordingPlayer());
        TrainModel model = new TrainModel(context);
        Stage stage = new Stage();
        stage.setScene(new Scene(new TrainView(model, context), 1180, 700));
        stage.show();
        model.desk().onFinished(run -> seconds.complete(run.manifest().training().seconds()));
        model.plan().epochsProperty().set(epochs);
        workspace
                .data()
                .openProperty()
                .subscribe(open -> open.ifPresent(any -> settle(model::train)));
        workspace.data().open(files);
    }

    /** A window that was just opened is still busy with itself. */
    private static void settle(Runnable then) {
        PauseTransition settling = new PauseTransition(Duration.seconds(SETTLING_SECONDS));
        settling.setOnFinished(event -> then.run());
        settling.play();
    }

    private static Path models() {
        try {
            return Files.createTempDirectory("models");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
