package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Tests a window that is closed before it has been drawn. */
@WindowTest
@Tag("engine")
class ClosedAtOnceTest {

    private static final int TIMEOUT_SECONDS = 120;

    @TempDir private Path program;

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        // another test may have used the stage
        stage.getIcons().clear();
    }

    @Test
    void noRoomsAreBuilt(FxRobot robot) throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        robot.interact(
                () -> {
                    Workbench workbench =
                            new Workbench(
                                    stage,
                                    new RecentLog(),
                                    new ProgramFolder(program),
                                    window -> new AnsweringDialogs());
                    workbench.open();
                    stage.hide();
                    workbench.close();
                    // after the same frame as the rooms of an open window
                    Workbench.afterFirstFrame(() -> Platform.runLater(drawn::countDown));
                });

        assertThat(drawn.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        robot.interact(() -> {});
        // the icon is decoded when the rooms are built
        assertThat(stage.getIcons()).isEmpty();
    }
}
