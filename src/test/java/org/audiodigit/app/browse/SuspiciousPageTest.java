package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.RoomWindow;
import org.audiodigit.testing.SpoiltDataset;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.WindowTest;
import org.audiodigit.training.suspicion.SuspiciousClip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class SuspiciousPageTest {

    @TempDir static Path parent;
    private Path folder;
    private TestContext test;

    @Start
    void start(Stage stage) throws IOException {
        folder = SpoiltDataset.write(Files.createTempDirectory(parent, "digits"));
        test = TestContext.withoutWindow(parent);
        RoomWindow.show(
                stage,
                test,
                RoomId.BROWSE,
                () -> new BrowseRoom(test.context(), new ProgramFolder(parent.resolve("program"))));
    }

    @SuppressWarnings("unchecked")
    private static TableView<SuspiciousClip> table(FxRobot robot) {
        return robot.lookup("#suspicious-clips").queryAs(TableView.class);
    }

    private static List<String> listed(FxRobot robot) {
        return table(robot).getItems().stream().map(row -> row.clip().id()).toList();
    }

    private static String selected(FxRobot robot) {
        return table(robot).getSelectionModel().getSelectedItem().clip().id();
    }

    private DatasetSession data() {
        return test.context().workspace().data();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void reviewsAllSuspiciousClipsByKeyboard(FxRobot robot) {
        robot.interact(() -> data().open(folder));
        press(robot, KeyCode.S);
        press(robot, KeyCode.C);
        assertThat(listed(robot))
                .containsExactly(SpoiltDataset.SILENT, SpoiltDataset.COPY, SpoiltDataset.TWO_WORDS);
        assertThat(selected(robot)).isEqualTo(SpoiltDataset.SILENT);
        assertThat(robot.lookup("#clip-name").queryAs(Label.class).getText())
                .isEqualTo(SpoiltDataset.SILENT);

        press(robot, KeyCode.SPACE);
        assertThat(test.player().played).hasSize(1);
        press(robot, KeyCode.F);
        assertThat(data().flags().flaggedProperty().get()).containsExactly(SpoiltDataset.SILENT);
        press(robot, KeyCode.DOWN);
        assertThat(selected(robot)).isEqualTo(SpoiltDataset.COPY);

        press(robot, KeyCode.DIGIT3);
        assertThat(folder.resolve("3_bob_8.wav")).exists();
        assertThat(folder.resolve(SpoiltDataset.COPY)).doesNotExist();
        assertThat(selected(robot)).isEqualTo(SpoiltDataset.TWO_WORDS);
        assertThat(robot.lookup("#clip-name").queryAs(Label.class).getText())
                .isEqualTo(SpoiltDataset.TWO_WORDS);

        press(robot, KeyCode.K);
        assertThat(listed(robot)).containsExactly(SpoiltDataset.SILENT);

        press(robot, KeyCode.CONTROL, KeyCode.Z);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(folder.resolve(SpoiltDataset.COPY)).exists();
        assertThat(listed(robot)).hasSize(3);
        assertThat(selected(robot)).isEqualTo(SpoiltDataset.COPY);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(data().flags().flaggedProperty().get()).isEmpty();

        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(data().flags().flaggedProperty().get()).containsExactly(SpoiltDataset.SILENT);
        assertThat(folder.resolve("3_bob_8.wav")).exists();
        assertThat(listed(robot)).hasSize(2);
    }
}
