package org.audiodigit.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class CheckComboBoxTest {

    private final List<Throwable> thrown = new ArrayList<>();
    private CheckComboBox<String> box;
    private ListCell<String> cell;

    @Start
    @SuppressWarnings("unchecked")
    void start(Stage stage) {
        box = new CheckComboBox<>(FXCollections.observableArrayList("one", "two"));
        ComboBoxes.fix(box);
        TestStage.show(stage, box, 200, 100);
        ComboBox<String> list = (ComboBox<String>) box.getChildrenUnmodifiable().get(0);
        ListView<String> view = new ListView<>(list.getItems());
        cell = list.getCellFactory().call(view);
        cell.updateListView(view);
    }

    private void click(FxRobot robot, int row) {
        robot.interact(
                () -> {
                    Thread.currentThread()
                            .setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
                    cell.updateIndex(row);
                    cell.fireEvent(click());
                });
    }

    private static MouseEvent click() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void aClickBelowTheLastRowDoesNothing(FxRobot robot) {
        click(robot, 5);
        assertThat(thrown).isEmpty();
        assertThat(box.getCheckModel().getCheckedItems()).isEmpty();
    }

    @Test
    void aClickOnARowChecksIt(FxRobot robot) {
        click(robot, 1);
        assertThat(box.getCheckModel().getCheckedItems()).containsExactly("two");
    }

    @Test
    void theListKeepsTheFocus(FxRobot robot) {
        robot.interact(() -> ((ComboBox<?>) box.getChildrenUnmodifiable().get(0)).show());
        CheckBox checkBox = robot.lookup(".check-box").query();
        assertThat(checkBox.isFocusTraversable()).isFalse();
        robot.clickOn(checkBox);
        assertThat(checkBox.isFocused()).isFalse();
        assertThat(box.getCheckModel().getCheckedItems()).hasSize(1);
    }
}
