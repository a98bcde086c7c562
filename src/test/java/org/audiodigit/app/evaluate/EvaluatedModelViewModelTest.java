package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The choice of a model that is not the active one. */
@Tag("engine")
class EvaluatedModelViewModelTest extends EvaluateFixture {

    private Path otherModel() throws Exception {
        return ToneModels.good(folder.resolve("models").resolve("other"));
    }

    private ModelEntry entry(Path other) {
        workspace.library().refresh();
        return workspace.library().models().stream()
                .filter(entry -> entry.folder().equals(other))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theModelToEvaluateDoesNotBecomeActive() throws Exception {
        Path other = otherModel();
        open(TONES.data());
        model.run();
        Map<String, Prediction> shown = workspace.data().predictionsProperty().get();
        LoadedModel active = workspace.model().activeProperty().get().orElseThrow();
        model.evaluated().choose(entry(other));
        assertThat(subject().model().folder()).isEqualTo(other);
        assertThat(model.outdated().get()).contains("other");
        model.run();
        assertThat(model.outdated().get()).isEmpty();
        assertThat(result().subject().model().name()).isEqualTo("other");
        assertThat(workspace.model().activeProperty().get()).containsSame(active);
        assertThat(workspace.data().predictionsProperty().get())
                .as("the predictions of the active model")
                .isEqualTo(shown);
        model.evaluated().choose(entry(TONES.model()));
        assertThat(subject().model()).isSameAs(active);
    }

    @Test
    void theChosenModelStaysWhenAnotherBecomesActive() throws Exception {
        Path other = otherModel();
        open(TONES.data());
        model.evaluated().choose(entry(TONES.model()));
        workspace.model().use(other);
        assertThat(subject().model().folder()).isEqualTo(TONES.model());
        model.run();
        assertThat(result().subject().model().folder()).isEqualTo(TONES.model());
        model.evaluated().choose(entry(other));
        assertThat(subject().model())
                .isSameAs(workspace.model().activeProperty().get().orElseThrow());
    }

    @Test
    void aModelThatCannotBeLoadedLeavesTheActiveOne() throws IOException {
        open(TONES.data());
        model.evaluated().choose(Files.createDirectories(folder.resolve("empty")), "empty");
        assertThat(model.evaluated().problemProperty().get()).contains("empty", "not a model");
        assertThat(subject().model().folder()).isEqualTo(TONES.model());
    }
}
