package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class AutoSizedTableTest {

    private record Row(String speaker, String accent, double accuracy) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("george", "American English (Pacific Northwest)", 1),
                    new Row("theo", "German", 0.5));

    private AutoSizedColumn<Row> speaker;
    private AutoSizedColumn<Row> accuracy;
    private AutoSizedColumn<Row> accent;
    private AutoSizedTable<Row> sized;

    @Start
    void start(Stage stage) {
        speaker = AutoSizedColumn.ofText("Speaker", Row::speaker);
        accuracy = AutoSizedColumn.ofNumber("Accuracy", Row::accuracy, row -> "" + row.accuracy());
        accent = AutoSizedColumn.<Row>ofText("Accent", Row::accent).shrinking();
        sized = new AutoSizedTable<>("", List.of(speaker, accuracy, accent));
        sized.fill(ROWS);
        TestStage.show(stage, new StackPane(sized.table()), 520, 200);
    }

    @Test
    void longTextsGetTheWidthThatOtherColumnsDoNotNeed(FxRobot robot) {
        assertThat(accent.getWidth()).isGreaterThanOrEqualTo(accent.getPrefWidth());
        resize(robot, 340);
        assertThat(accent.getWidth())
                .isLessThan(accent.getPrefWidth())
                .isGreaterThanOrEqualTo(accent.getMinWidth());
        resize(robot, 520);
        assertThat(accent.getWidth()).isGreaterThanOrEqualTo(accent.getPrefWidth());
    }

    private void resize(FxRobot robot, double width) {
        robot.interact(() -> sized.table().getScene().getWindow().setWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void withoutLongTextsAllColumnsShareTheWidth(FxRobot robot) {
        robot.interact(
                () -> {
                    accent.setVisible(false);
                    sized.fill(ROWS);
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(speaker.getWidth()).isGreaterThan(speaker.getMinWidth());
        assertThat(accuracy.getWidth()).isGreaterThan(accuracy.getMinWidth());
    }
}
