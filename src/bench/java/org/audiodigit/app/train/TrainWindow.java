package org.audiodigit.app.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.FxTaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.files.Bin;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.RecordingPlayer;

/** The room Train in a window for measurements. */
record TrainWindow(TrainViewModel model, Workspace workspace, Path models) {

    /** Shows the window and starts to open a data set. Called on the JavaFX thread. */
    static TrainWindow show(Path dataset) {
        FxTaskExecutor tasks = new FxTaskExecutor();
        Path models = emptyFolder();
        Workspace workspace =
                Workspace.create(
                        tasks, models, models.resolve("shipped"), new Bin(models.resolve("bin")));
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
        TrainViewModel model = new TrainViewModel(context);
        Stage stage = new Stage();
        stage.setScene(new Scene(new TrainView(model, context), 1180, 700));
        stage.show();
        workspace.data().open(dataset);
        return new TrainWindow(model, workspace, models);
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("models");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
