package org.audiodigit.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.ToolkitWarnings;
import org.audiodigit.testing.WindowTest;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class WindowPopOverTest {

    private Button owner;
    private VBox room;

    @Start
    void start(Stage stage) {
        owner = new Button("Open");
        room = new VBox(owner);
        TestStage.show(stage, room, 600, 400);
        new Themes().apply();
    }

    /** ControlsFX would make it a window of its own, which finds no colours when it closes. */
    @Test
    void aPopOverThatIsDraggedStaysAtItsControl(FxRobot robot) {
        Label text = new Label("drag here");
        text.setPrefSize(200, 100);
        PopOver over = WindowPopOver.of(new VBox(text));
        robot.interact(() -> over.show(owner));
        robot.drag(text).moveBy(80, 60).drop();
        assertThat(over.isDetached()).isFalse();
        robot.interact(() -> over.hide());
    }

    /** Icons of a pop-over are no icons of the button that opened it. */
    @Test
    void aPopOverFindsItsColoursWithoutItsControl(FxRobot robot) {
        List<String> warnings = new ArrayList<>();
        ToolkitWarnings toolkit =
                new ToolkitWarnings(warning -> warnings.add(warning.getMessage()));
        ProblemLine line = new ProblemLine(new SimpleStringProperty("The disk is full."));
        PopOver over = WindowPopOver.of(line);
        robot.interact(() -> over.show(owner));
        toolkit.begin();
        robot.interact(
                () -> {
                    room.getChildren().clear();
                    Node icon = line.getChildren().get(0);
                    icon.getStyleClass().add("changed");
                    icon.applyCss();
                });
        toolkit.end();
        assertThat(warnings).isEmpty();
        robot.interact(() -> over.hide());
    }
}
