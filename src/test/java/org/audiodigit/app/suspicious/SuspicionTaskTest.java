package org.audiodigit.app.suspicious;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class SuspicionTaskTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.good();

    @TempDir private Path folder;

    /** Cancels the task as soon as the model has answered some clips. */
    private static final class CancelledWhileAsking implements TaskProgress {

        private Runnable handler = Thread.currentThread()::interrupt;
        private boolean cancelled;

        @Override
        public void update(double fraction, String message) {
            if (message.equals("asking the model") && !cancelled) {
                cancelled = true;
                handler.run();
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void onCancel(Runnable instead) {
            handler = instead;
        }
    }

    @Test
    void aStoppedCheckStoresTheAnswersOfTheModel() {
        Workspace workspace = TestContext.withoutWindow(folder).context().workspace();
        workspace.data().open(TONES.data());
        workspace.model().use(TONES.model());
        LoadedDataset open = workspace.data().openProperty().get().orElseThrow();
        LoadedModel model = workspace.model().activeProperty().get().orElseThrow();
        Path embeddings = folder.resolve("embeddings");
        SuspicionTask task = new SuspicionTask(open, Optional.of(model), embeddings);

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> task.run(new CancelledWhileAsking()));

        assertThat(embeddings).isNotEmptyDirectory();
        model.model().close();
    }
}
