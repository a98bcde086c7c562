package org.audiodigit.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class ExplanationBarTest {

    private static final double WORD = 50;

    private final ObjectProperty<Optional<ExplanationSubject>> subject =
            new SimpleObjectProperty<>(Optional.empty());
    private SoundViewModel sound;
    private ExplanationViewModel model;

    @Start
    void start(Stage stage) {
        SameThreadTasks tasks = new SameThreadTasks();
        sound = new SoundViewModel(TestContext.with(tasks, Path.of("models")).context(), "test");
        model = new ExplanationViewModel(tasks, sound, subject);
        sound.show("long.wav", Sounds.noise(0.1, 60 * 8000, 8000, 1));
        stage.setScene(new Scene(new ExplanationBar(model)));
        stage.show();
    }

    private void answer(String key) {
        subject.set(
                Optional.of(
                        new ExplanationSubject(
                                key,
                                "b",
                                0,
                                new TimeRange(WORD, WORD + 0.4),
                                () -> Optional.of(SampleExplanations.of(0.1, "a", "b", "c")))));
    }

    private Viewport scrollAway() {
        for (int step = 0; step < 20; step++) {
            sound.actions().stream()
                    .filter(action -> action.text().equals("Scroll left"))
                    .forEach(action -> action.run().run());
        }
        return sound.viewportProperty().get();
    }

    @Test
    void onlyAQuestionOfTheUserMovesTheView(FxRobot robot) {
        robot.interact(
                () -> {
                    answer("one");
                    model.toggle();
                    assertThat(sound.viewportProperty().get().contains(WORD)).isTrue();

                    Viewport elsewhere = scrollAway();
                    answer("two");
                    assertThat(sound.viewportProperty().get()).isEqualTo(elsewhere);
                    robot.lookup("#why-label").queryAs(ComboBox.class).requestFocus();
                });
        robot.type(KeyCode.DOWN);

        assertThat(model.questionProperty().get().text()).isEqualTo("Why not c?");
        assertThat(sound.viewportProperty().get().contains(WORD)).isTrue();
    }
}
