package org.audiodigit.app.recognise;

import java.nio.file.Path;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The room with a simulated microphone, and without a model. */
abstract class RecogniseFixture {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.good();

    @TempDir Path folder;
    TestContext test;
    FakeAudioInput input;
    RecogniseViewModel model;

    @BeforeEach
    void enter() {
        test = TestContext.withoutWindow(folder);
        input = new FakeAudioInput();
        model = new RecogniseViewModel(test.context(), input);
        model.inputs().refresh();
    }

    @AfterEach
    void leave() {
        test.context().workspace().model().activeProperty().get().ifPresent(m -> m.model().close());
    }

    void useModel() {
        test.context().workspace().model().use(TONES.model());
    }

    RecognitionEntry shown() {
        return model.shown().entry().orElseThrow();
    }

    String problem() {
        return model.problems().lineProperty().get();
    }
}
