package org.audiodigit.app.evaluate;

import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The room without a data set and a model; {@link #open} chooses both. */
abstract class EvaluateFixture {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();
    @TempDir Path folder;
    TestContext test;
    Workspace workspace;
    EvaluateViewModel model;

    @BeforeEach
    void create() {
        test = TestContext.withoutWindow(folder.resolve("models"));
        RoomContext context = test.context();
        workspace = context.workspace();
        model = new EvaluateViewModel(context);
    }

    @AfterEach
    void closeModel() {
        Optional<LoadedModel> active = workspace.model().activeProperty().get();
        Optional<LoadedModel> evaluated = model.evaluated().modelProperty().get();
        active.ifPresent(used -> used.model().close());
        evaluated.filter(own -> !evaluated.equals(active)).ifPresent(own -> own.model().close());
    }

    void open(Path dataset) {
        workspace.data().open(dataset);
        workspace.model().use(TONES.model());
    }

    EvaluationResult result() {
        return model.evaluation().resultProperty().get().orElseThrow();
    }

    EvaluationSubject subject() {
        return model.subjects().subjectProperty().get().orElseThrow();
    }
}
