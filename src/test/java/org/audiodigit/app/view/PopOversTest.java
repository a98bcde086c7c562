package org.audiodigit.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class PopOversTest {

    private Button owner;

    @Start
    void start(Stage stage) {
        owner = new Button("Open");
        TestStage.show(stage, new VBox(owner), 600, 400);
    }

    /** ControlsFX would make it a window of its own, which finds no colours when it closes. */
    @Test
    void aPopOverThatIsDraggedStaysAtItsControl(FxRobot robot) {
        Label text = new Label("drag here");
        text.setPrefSize(200, 100);
        PopOver over = new PopOver(new VBox(text));
        PopOvers.prepare(over);
        robot.interact(() -> over.show(owner));
        robot.drag(text).moveBy(80, 60).drop();
        assertThat(over.isDetached()).isFalse();
        robot.interact(() -> over.hide());
    }
}
