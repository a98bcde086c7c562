package org.audiodigit.app.evaluate;

import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** The room in a window, without a data set and a model. */
abstract class EvaluateRoomFixture {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();
    TestContext test;
    Workspace workspace;
    EvaluateRoom room;

    void show(Stage stage) {
        test = TestContext.withoutWindow(TONES.folder().resolve("models"));
        workspace = test.context().workspace();
        room = new EvaluateRoom(test.context());
        TestStage.show(stage, room.view(), 1280, 700);
        room.enter();
    }

    @AfterEach
    void closeModel() {
        workspace.model().activeProperty().get().ifPresent(used -> used.model().close());
    }

    void openAndRun(FxRobot robot) {
        robot.interact(() -> workspace.data().open(TONES.data()));
        robot.interact(() -> workspace.model().use(TONES.model()));
        robot.clickOn("#first-run");
    }

    static <T> TableView<T> table(FxRobot robot, String id) {
        return robot.<TableView<T>>lookup(id).query();
    }

    RoomAction action(String text) {
        return room.actions().stream()
                .filter(a -> a.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }
}
