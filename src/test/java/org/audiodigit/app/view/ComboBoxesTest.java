package org.audiodigit.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class ComboBoxesTest {

    private final ObjectProperty<String> selected = new SimpleObjectProperty<>("two");
    private final List<String> changes = new ArrayList<>();
    private ComboBox<String> box;

    @Start
    void start(Stage stage) {
        box = new ComboBox<>();
        box.getItems().setAll("one", "two", "three");
        ComboBoxes.bind(box, selected);
        selected.subscribe((oldValue, newValue) -> changes.add(newValue));
        TestStage.show(stage, box, 200, 100);
    }

    @Test
    void theValueAndThePropertyAreBoundInBothDirections(FxRobot robot) {
        assertThat(box.getValue()).isEqualTo("two");
        robot.interact(box::show);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(selected.get()).isEqualTo("three");
        robot.interact(() -> selected.set("one"));
        assertThat(box.getValue()).isEqualTo("one");
    }

    @Test
    void keysCannotClearTheSelection(FxRobot robot) {
        for (KeyCode key : List.of(KeyCode.SHIFT, KeyCode.CONTROL)) {
            robot.interact(box::show);
            robot.press(key).type(KeyCode.SPACE).release(key);
            robot.interact(box::hide);
        }
        assertThat(box.getValue()).isEqualTo("two");
        assertThat(changes).isEmpty();
    }

    @Test
    void refillingTheListKeepsTheSelection(FxRobot robot) {
        robot.interact(() -> box.getItems().clear());
        robot.interact(() -> box.getItems().setAll("zero", "two"));
        assertThat(box.getValue()).isEqualTo("two");
        assertThat(changes).isEmpty();
    }
}
