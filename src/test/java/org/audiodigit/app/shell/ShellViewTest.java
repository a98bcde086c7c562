package org.audiodigit.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.testing.NothingBundled;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class ShellViewTest {

    private final List<String> done = new ArrayList<>();
    private TestContext test;

    private final class OneFieldRoom implements Room {
        private final TextField field = new TextField();
        private final StackPane view = new StackPane(field);
        private final RoomId place;

        OneFieldRoom(RoomId place) {
            this.place = place;
            field.setId(place.name());
        }

        @Override
        public Region view() {
            return view;
        }

        @Override
        public List<RoomAction> actions() {
            return List.of(
                    RoomAction.of("Play", "Space", () -> done.add("play in " + place)),
                    RoomAction.of("Mark", "Shortcut+E", () -> done.add("mark in " + place)));
        }
    }

    @Start
    void start(Stage stage) {
        test = TestContext.withoutWindow(Path.of("models"));
        Map<RoomId, Supplier<Room>> rooms = new EnumMap<>(RoomId.class);
        for (RoomId place : RoomId.values()) {
            rooms.put(place, () -> new OneFieldRoom(place));
        }
        ShellViewModel model =
                new ShellViewModel(
                        test.context().workspace(),
                        test.dialogs(),
                        test.context().settings(),
                        new NothingBundled());
        ShellView.WindowActions window =
                new ShellView.WindowActions(
                        () -> done.add("about"), () -> done.add("log"), () -> done.add("quit"));
        ShellView view =
                new ShellView(
                        model, test.context().tasks(), test.context().themes(), rooms, window);
        stage.setScene(new Scene(view, 1024, 640));
        stage.show();
        view.enterRooms();
    }

    @Test
    void eachRoomIsReachedByButtonAndByKey(FxRobot robot) {
        robot.clickOn("Train");
        assertThat(place()).isEqualTo(RoomId.TRAIN);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
        assertThat(place()).isEqualTo(RoomId.RECOGNISE);
        assertThat(robot.lookup("#RECOGNISE").tryQuery()).isPresent();
    }

    @Test
    void theRoomInSightHearsItsKeysButNotWhileTextIsTyped(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        assertThat(done).containsExactly("play in BROWSE");
        robot.clickOn("#BROWSE").type(KeyCode.SPACE);
        assertThat(done).containsExactly("play in BROWSE");
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        assertThat(done).containsExactly("play in BROWSE", "mark in BROWSE");
    }

    @Test
    void theThemeChangesByKey(FxRobot robot) {
        robot.type(KeyCode.F6);
        assertThat(test.context().themes().get()).isEqualTo(Theme.DARK);
    }

    private RoomId place() {
        return test.context().workspace().navigation().roomProperty().get();
    }
}
