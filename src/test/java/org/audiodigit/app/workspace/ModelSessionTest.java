package org.audiodigit.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.workspace.ModelSession.Engine;
import org.audiodigit.testing.OnnxEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

class ModelSessionTest {

    @TempDir private Path folder;

    private final ModelSession model =
            new ModelSession(new SameThreadTasks(), new ModelNames(Path.of("shipped")));

    @Test
    void aFolderWithoutAModelIsReported() {
        model.use(folder.resolve("nothing"));
        assertThat(model.problemProperty().get()).contains("nothing");
        assertThat(model.activeProperty().get()).isEmpty();
        assertThat(model.engineProperty().get()).isNotEqualTo(Engine.FAILED);
    }

    @Nested
    @Tag("engine")
    @ExtendWith(OnnxEngine.class)
    class WithoutMxnet {

        @Test
        void trainingHasAnObstacleEvenIfTheModelIsMissing() {
            model.use(folder.resolve("nothing"));
            assertThat(model.problemProperty().get()).contains("nothing");
            assertThat(model.trainingObstacleProperty().get()).startsWith("Training needs MXNet");
        }
    }

    @Test
    void aDamagedModelIsReported() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{");
        model.use(folder, "mine");
        assertThat(model.problemProperty().get()).contains("manifest.json");
        assertThat(model.activeProperty().get()).isEmpty();
    }
}
