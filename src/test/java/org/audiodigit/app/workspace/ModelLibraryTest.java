package org.audiodigit.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ModelLibraryTest {

    @TempDir private static Path shared;
    private static Path trained;
    @TempDir private Path models;
    private RoomContext context;

    @BeforeAll
    static void train() throws Exception {
        trained = ToneModels.weak(shared.resolve("m"));
    }

    @BeforeEach
    void create() {
        context = TestContext.withoutWindow(models).context();
    }

    @AfterEach
    void closeModel() {
        context.workspace().model().activeProperty().get().ifPresent(used -> used.model().close());
    }

    private void model(String name, String date) throws IOException {
        model(name, date, "0".repeat(64));
    }

    private void model(String name, String date, String sha256) throws IOException {
        Path folder = Files.createDirectories(models.resolve(name));
        String manifest = Files.readString(trained.resolve("manifest.json"));
        Files.writeString(
                folder.resolve("manifest.json"),
                manifest.replaceFirst("\"date\": \"[^\"]*\"", "\"date\": \"" + date + "\"")
                        .replaceFirst("\"sha256\": \"[^\"]*\"", "\"sha256\": \"" + sha256 + "\""));
    }

    private ModelLibrary library() {
        return library(context.workspace().shippedModel());
    }

    private ModelLibrary library(Path shipped) {
        ModelLibrary library =
                new ModelLibrary(
                        models,
                        new ModelNames(shipped),
                        context.workspace().model(),
                        context.tasks());
        library.refresh();
        return library;
    }

    @Test
    void trainedModelsAreListedNewestFirst() throws IOException {
        model("first", "2026-01-01T00:00:00Z");
        model("third", "2026-03-01T00:00:00Z");
        model("second", "2026-02-01T00:00:00Z");
        assertThat(library().models())
                .extracting(ModelEntry::name)
                .containsExactly("third", "second", "first");
    }

    @Test
    void anEntryDescribesItsModel() throws IOException {
        model("first", "2026-01-01T00:00:00Z");
        ModelEntry entry = library().models().get(0);
        assertThat(entry.manifest().architecture().name()).isEqualTo("digit-cnn");
        assertThat(entry.testAccuracy()).isPresent();
        assertThat(entry.details())
                .matches("digit-cnn · by speaker, tested on eve · test \\d+\\.\\d %");
    }

    @Test
    void damagedModelsAndOtherFoldersAreLeftOut() throws IOException {
        model("whole", "2026-01-01T00:00:00Z");
        Files.writeString(
                Files.createDirectory(models.resolve("damaged")).resolve("manifest.json"), "{");
        Files.createDirectory(models.resolve("other"));
        Files.createFile(models.resolve("file"));
        assertThat(library().models()).extracting(ModelEntry::name).containsExactly("whole");
    }

    @Test
    void theActiveModelIsListedToo() throws IOException {
        ModelLibrary library = library();
        assertThat(library.models()).isEmpty();
        context.workspace().model().use(trained, "mine");
        assertThat(library.models()).extracting(ModelEntry::name).containsExactly("mine");
        model("mine-too", "2099-01-01T00:00:00Z");
        library.refresh();
        assertThat(library.models())
                .extracting(ModelEntry::name)
                .containsExactly("mine-too", "mine");
    }

    @Test
    void theShippedModelIsListedOnceWhetherActiveOrNot() throws IOException {
        model("own", "2099-01-01T00:00:00Z");
        ModelLibrary library = library(trained);
        String shipped = trained.getFileName() + " (shipped)";
        assertThat(library.models()).extracting(ModelEntry::name).containsExactly("own", shipped);
        context.workspace().model().use(trained, shipped);
        assertThat(library.models()).extracting(ModelEntry::name).containsExactly("own", shipped);
    }

    @Test
    void aCopyOfTheShippedModelIsNotListed() throws IOException {
        String sha256 = ModelStore.manifest(trained).weights().sha256();
        model("copy", "2026-01-01T00:00:00Z", sha256);
        assertThat(library(trained).models())
                .extracting(ModelEntry::folder)
                .containsExactly(trained);
    }

    @Test
    void anActiveCopyOfTheShippedModelReplacesIt() throws Exception {
        Path copy = ToneModels.weak(models.resolve("copy"));
        context.workspace().model().use(copy);
        assertThat(library(trained).models()).extracting(ModelEntry::folder).containsExactly(copy);
    }

    @Test
    void theActiveModelIsListedOnce() throws Exception {
        Path own = ToneModels.weak(models.resolve("own"));
        ModelLibrary library = library();
        context.workspace().model().use(own);
        assertThat(library.models()).extracting(ModelEntry::name).containsExactly("own");
    }

    @Test
    void aMissingFolderHasNoModels() throws IOException {
        Files.delete(models);
        assertThat(library().models()).isEmpty();
    }
}
