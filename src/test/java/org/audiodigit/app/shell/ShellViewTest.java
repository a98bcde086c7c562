package org.audiodigit.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.audiodigit.app.dialog.NotificationViewModel;
import org.audiodigit.app.room.Room;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.testing.NothingBundled;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class ShellViewTest {

    private final List<String> done = new ArrayList<>();
    private final List<RoomId> built = new ArrayList<>();
    private TestContext test;
    private ShellView shell;

    private final class OneFieldRoom implements Room {
        private final TextField field = new TextField();
        private final StackPane view = new StackPane(field);
        private final Button later = new Button("later");
        private final RoomId id;

        OneFieldRoom(RoomId id) {
            this.id = id;
            field.setId(id.name());
        }

        @Override
        public Region view() {
            return view;
        }

        @Override
        public List<Supplier<? extends Region>> laterParts() {
            return List.of(
                    () -> {
                        done.add("later part of " + id);
                        return later;
                    });
        }

        @Override
        public List<RoomAction> actions() {
            return List.of(
                    RoomAction.of("Play", "Space", () -> done.add("play in " + id)),
                    RoomAction.of("Decide", "D", () -> done.add("decide")).oncePerKeyPress(),
                    RoomAction.of("Step", "S", () -> done.add("step")),
                    RoomAction.of("Mark", "Shortcut+E", () -> done.add("mark in " + id)));
        }
    }

    @Start
    void start(Stage stage) {
        test = TestContext.withoutWindow(Path.of("models"));
        Map<RoomId, Supplier<Room>> rooms = new EnumMap<>(RoomId.class);
        for (RoomId id : RoomId.values()) {
            rooms.put(
                    id,
                    () -> {
                        built.add(id);
                        return new OneFieldRoom(id);
                    });
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
        shell =
                new ShellView(
                        model,
                        test.context().tasks(),
                        test.context().themes(),
                        new NotificationViewModel(),
                        rooms,
                        window);
        TestStage.show(stage, shell, 1024, 640);
        shell.enterRooms();
    }

    @Test
    void roomsAreOpenedByButtonAndByKey(FxRobot robot) {
        robot.clickOn("Train");
        assertThat(currentRoom()).isEqualTo(RoomId.TRAIN);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
        assertThat(currentRoom()).isEqualTo(RoomId.RECOGNISE);
        assertThat(robot.lookup("#RECOGNISE").tryQuery()).isPresent();
    }

    @Test
    void preparedRoomsAreBuiltOnceAndNotShown(FxRobot robot) {
        assertThat(built).containsExactly(RoomId.BROWSE);
        Node focused = robot.lookup("#BROWSE").query().getScene().getFocusOwner();
        robot.interact(
                () -> {
                    while (shell.prepareNext()) {
                        assertThat(robot.lookup("#BROWSE").tryQuery()).isPresent();
                    }
                });
        assertThat(built).containsExactly(RoomId.values());
        assertThat(done)
                .containsExactlyElementsOf(
                        Stream.of(RoomId.values()).map(id -> "later part of " + id).toList());
        assertThat(robot.lookup("#TRAIN").tryQuery()).isEmpty();
        assertThat(robot.lookup("later").tryQuery()).isEmpty();
        assertThat(focused.getScene().getFocusOwner()).isSameAs(focused);

        robot.clickOn("Train");

        assertThat(robot.lookup("#TRAIN").tryQuery()).isPresent();
        assertThat(built).hasSize(RoomId.values().length);
    }

    @Test
    void eachMenuHasAMnemonicOfItsOwn(FxRobot robot) {
        MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
        for (RoomId id : RoomId.values()) {
            robot.interact(() -> test.context().workspace().navigation().roomProperty().set(id));
            assertThat(bar.getMenus())
                    .extracting(menu -> menu.getText().toUpperCase(Locale.ROOT).split("_")[1])
                    .extracting(rest -> rest.charAt(0))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theCurrentRoomReceivesItsKeysExceptWhileTheUserTypes(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        assertThat(done).containsExactly("play in BROWSE");
        robot.clickOn("#BROWSE").type(KeyCode.SPACE);
        assertThat(done).containsExactly("play in BROWSE");
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        assertThat(done).containsExactly("play in BROWSE", "mark in BROWSE");
    }

    @Test
    void aKeyThatIsHeldDecidesOnce(FxRobot robot) {
        Node view = robot.lookup("#BROWSE").query().getParent();
        for (KeyCode key : List.of(KeyCode.D, KeyCode.S)) {
            for (int repeat = 0; repeat < 3; repeat++) {
                robot.interact(() -> Event.fireEvent(view, press(key)));
            }
        }
        robot.interact(
                () -> {
                    Event.fireEvent(view, event(KeyEvent.KEY_RELEASED, KeyCode.D));
                    Event.fireEvent(view, press(KeyCode.D));
                });
        assertThat(done).containsExactly("decide", "step", "step", "step", "decide");
    }

    private static KeyEvent press(KeyCode key) {
        return event(KeyEvent.KEY_PRESSED, key);
    }

    private static KeyEvent event(EventType<KeyEvent> type, KeyCode key) {
        return new KeyEvent(type, "", "", key, false, false, false, false);
    }

    @Test
    void aKeyTogglesTheTheme(FxRobot robot) {
        robot.type(KeyCode.F6);
        assertThat(test.context().themes().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void aKeyOpensTheHelpPageWhichListsTheKeysOfAllRooms(FxRobot robot) {
        robot.type(KeyCode.F1);
        for (RoomId id : RoomId.values()) {
            assertThat(robot.lookup(".help-page .label").queryAllAs(Label.class))
                    .extracting(Label::getText)
                    .contains(NavigationRail.name(id), "Mark", RoomAction.keyText("Shortcut+Z"));
        }
        robot.write("mark");
        assertThat(robot.lookup(".help-page .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Mark")
                .doesNotContain("Play");
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        assertThat(done).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#help").tryQuery()).isEmpty();
        robot.type(KeyCode.SPACE);
        assertThat(done).containsExactly("play in BROWSE");
    }

    @Test
    void undoIsNamedInTheMenuAndHasKeys(FxRobot robot) {
        UndoHistory undo = test.context().workspace().undo();
        Change change =
                new Change(
                        "flag 0_a.wav",
                        Change.Step.of(() -> done.add("undo")),
                        Change.Step.of(() -> done.add("redo")));
        robot.interact(() -> undo.add(change));
        robot.clickOn("Edit");
        assertThat(robot.lookup("Undo flag 0_a.wav").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
                .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        assertThat(done).containsExactly("undo", "redo", "undo", "redo");
    }

    private RoomId currentRoom() {
        return test.context().workspace().navigation().roomProperty().get();
    }
}
