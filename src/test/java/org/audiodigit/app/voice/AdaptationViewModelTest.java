package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.audiodigit.app.voice.AdaptationTask.AdaptedModel;
import org.audiodigit.app.voice.VoiceViewModel.Stage;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The model that is adapted to a complete voice. */
@Tag("engine")
class AdaptationViewModelTest extends VoiceFixture {

    @Test
    void theAdaptedModelIsANewModelAndUsedOnRequest() throws Exception {
        open();
        recordAll();
        String before = ModelStore.manifest(TONES.model()).weights().sha256();
        model.adapt();
        assertThat(problem()).isEmpty();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.RESULT);
        AdaptedModel adapted = model.adaptation().resultProperty().get().orElseThrow();
        assertThat(adapted.folder()).isEqualTo(home.resolve("models").resolve("digit-cnn-me"));
        assertThat(adapted.outcome().recordings()).isEqualTo(WORDS);
        assertThat(adapted.outcome().own().clips()).isEqualTo(ToneDataset.LABELS);
        assertThat(ModelStore.manifest(adapted.folder()).training().splitDescription())
                .endsWith("Then tuned to 12 recordings of me.");
        assertThat(ModelStore.manifest(TONES.model()).weights().sha256()).isEqualTo(before);

        model.keepBase();
        assertThat(activeModel().folder()).isEqualTo(TONES.model());
        assertThat(model.openProperty().get()).isFalse();

        model.open();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.RECORDING);
        model.adapt();
        model.useAdapted();
        assertThat(activeModel().name()).isEqualTo("model adapted to me 2");
        assertThat(test.context().workspace().library().models())
                .extracting(ModelEntry::name)
                .contains("model adapted to me", "model adapted to me 2");
        assertThat(model.openProperty().get()).isFalse();

        assertThat(adapted.adaptedBefore()).isFalse();
        model.open();
        model.adapt();
        assertThat(model.adaptation().resultProperty().get().orElseThrow().adaptedBefore())
                .isTrue();
    }

    @Test
    void aFailedAdaptationIsReportedAndWritesNothing() throws IOException {
        open();
        recordAll();
        try (Stream<Path> all = Files.list(home.resolve("voices").resolve("me"))) {
            for (Path file : all.toList()) {
                Files.writeString(file, "no sound at all");
            }
        }
        model.adapt();
        assertThat(problem()).contains("me");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.RECORDING);
        assertThat(home.resolve("models")).doesNotExist();
    }

    @Test
    void escapeGoesOneStepBack() {
        open();
        recordAll();
        model.adapt();
        model.back();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(activeModel().folder()).isEqualTo(TONES.model());
    }

    private void recordAll() {
        model.takes().toggleListening();
        say(WORDS);
    }

    private LoadedModel activeModel() {
        return test.context().workspace().model().activeProperty().get().orElseThrow();
    }
}
