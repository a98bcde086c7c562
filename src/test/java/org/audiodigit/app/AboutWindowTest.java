package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class AboutWindowTest {

    @Start
    void show(Stage stage) {
        TestStage.show(stage, new Pane(), 800, 600);
        new AboutWindow().show(stage);
    }

    @Test
    void theWindowListsEachLibraryAndJava(FxRobot robot) {
        ScrollPane libraries = robot.lookup("#about-libraries").queryAs(ScrollPane.class);
        List<String> cells =
                ((Pane) libraries.getContent())
                        .getChildrenUnmodifiable().stream()
                                .map(cell -> ((Label) cell).getText())
                                .toList();
        assertThat(ThirdParty.list())
                .allSatisfy(
                        library ->
                                assertThat(cells)
                                        .containsSubsequence(
                                                library.name(),
                                                library.version(),
                                                library.licence()));
        assertThat(cells).contains(System.getProperty("java.version"));
        robot.clickOn("Close");
        assertThat(robot.listWindows()).hasSize(1);
    }
}
