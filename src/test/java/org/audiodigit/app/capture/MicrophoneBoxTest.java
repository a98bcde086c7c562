package org.audiodigit.app.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class MicrophoneBoxTest {

    private final FakeAudioInput input = new FakeAudioInput();
    private InputViewModel inputs;

    @Start
    void start(Stage stage) {
        SameThreadTasks tasks = new SameThreadTasks();
        inputs = new InputViewModel(input, tasks, new Settings(Map.of()));
        inputs.refresh();
        RecordingViewModel recording =
                new RecordingViewModel(
                        input, tasks, inputs, new ProblemsViewModel(), recorded -> {});
        stage.setScene(new Scene(new MicrophoneBox(inputs, recording)));
        stage.show();
    }

    @Test
    void theArrowKeysSelectTheShownMicrophone(FxRobot robot) {
        ComboBox<?> box = robot.lookup("#input").queryAs(ComboBox.class);
        robot.interact(box::requestFocus);
        robot.type(KeyCode.DOWN);
        assertThat(box.getValue()).isEqualTo(FakeAudioInput.HEAD);
        assertThat(inputs.selectedProperty().get()).contains(FakeAudioInput.HEAD);
    }
}
