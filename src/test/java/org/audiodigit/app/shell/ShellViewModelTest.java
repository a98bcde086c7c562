package org.audiodigit.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.files.Bin;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {

    @TempDir private Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private Workspace workspace;
    private Settings settings = new Settings(Map.of());

    private ShellViewModel shell() throws IOException {
        Path bundledTones = ToneDataset.write(folder.resolve("bundled"));
        workspace =
                Workspace.create(
                        new SameThreadTasks(),
                        folder.resolve("models"),
                        folder.resolve("shipped"),
                        new Bin(folder.resolve("bin")));
        BundledContent bundled =
                new BundledContent() {
                    @Override
                    public void recordings(Consumer<Path> then) {
                        then.accept(bundledTones);
                    }

                    @Override
                    public void model(Consumer<Path> then) {
                        then.accept(folder.resolve("no-model"));
                    }

                    @Override
                    public boolean isModel(Path folder) {
                        return false;
                    }
                };
        return new ShellViewModel(workspace, dialogs, settings, bundled);
    }

    private Optional<String> open() {
        return workspace.data().openProperty().get().map(LoadedDataset::name);
    }

    @Test
    void theFirstStartOpensTheBundledRecordings() throws IOException {
        ShellViewModel shell = shell();
        shell.open();
        assertThat(open()).contains("Bundled recordings");
        assertThat(shell.datasetLine().get())
                .isEqualTo("Bundled recordings · 160 clips · 5 speakers · 4 labels");
        assertThat(settings.get("dataset.last", "")).isEmpty();
    }

    @Test
    void theNextStartOpensTheLastDataSet() throws IOException {
        dialogs.folder = Optional.of(ToneDataset.write(folder.resolve("mine")));
        shell().openFolder();
        assertThat(open()).contains("mine");

        settings = new Settings(settings.values());
        shell().open();
        assertThat(open()).contains("mine");
    }

    @Test
    void aMissingFolderIsReplacedByTheBundledRecordings() throws IOException {
        settings.put("dataset.last", folder.resolve("gone").toString());
        shell().open();
        assertThat(open()).contains("Bundled recordings");
    }

    @Test
    void failuresAreReported() throws IOException {
        ShellViewModel shell = shell();
        shell.open();
        assertThat(dialogs.warnings).singleElement().asString().contains("no-model");
        dialogs.folder = Optional.of(Files.createDirectories(folder.resolve("nothing")));
        shell.openFolder();
        assertThat(dialogs.warnings)
                .hasSize(2)
                .last()
                .asString()
                .contains("contains no recordings");
        assertThat(open()).contains("Bundled recordings");
    }

    @Test
    void aDamagedFileOfMarksIsReportedOnce() throws IOException {
        for (String name : List.of(FlagsFile.NAME, FlagsFile.KEPT)) {
            dialogs.warnings.clear();
            Path mine = ToneDataset.write(folder.resolve("with-" + name));
            Files.write(mine.resolve(name), new byte[] {(byte) 0xC0, (byte) 0xFF});
            dialogs.folder = Optional.of(mine);

            shell().openFolder();

            assertThat(dialogs.warnings).singleElement().asString().contains(name);
        }
    }

    @Test
    void theLinesAreEmptyBeforeAnythingIsLoaded() throws IOException {
        ShellViewModel shell = shell();
        assertThat(shell.modelLine().get()).isEqualTo("No model");
        assertThat(shell.engineLine().get()).isEqualTo("Starting the engine");
        assertThat(shell.datasetLine().get()).isEmpty();
    }
}
