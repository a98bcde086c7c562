package org.audiodigit.app.evaluate;

import javafx.stage.Stage;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

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
}
