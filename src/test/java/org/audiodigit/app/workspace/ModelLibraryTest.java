package org.audiodigit.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.app.room.RoomContext;
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
    void begin() {
        context = TestContext.withoutWindow(models).context();
    }

    @AfterEach
    void letGo() {
        context.workspace().model().inUseProperty().get().ifPresent(used -> used.model().close());
    }

    private void model(String name, String date) throws IOException {
        Path folder = Files.createDirectories(models.resolve(name));
        String manifest = Files.readString(trained.resolve("manifest.json"));
        Files.writeString(
                folder.resolve("manifest.json"),
                manifest.replaceFirst("\"date\": \"[^\"]*\"", "\"date\": \"" + date + "\""));
    }

    private ModelLibrary library() {
        return new ModelLibrary(context.workspace(), context.tasks());
    }

    @Test
    void trainedModelsAreListedTheNewestFirst() throws IOException {
        model("first", "2026-01-01T00:00:00Z");
        model("third", "2026-03-01T00:00:00Z");
        model("second", "2026-02-01T00:00:00Z");
        assertThat(library().models())
                .extracting(ModelEntry::name)
                .containsExactly("third", "second", "first");
    }

    @Test
    void eachSaysWhatItIs() throws IOException {
        model("first", "2026-01-01T00:00:00Z");
        ModelEntry known = library().models().get(0);
        assertThat(known.architecture()).isEqualTo("digit-cnn");
        assertThat(known.testAccuracy()).isPresent();
        assertThat(known.details()).matches("digit-cnn · speaker · test \\d+\\.\\d %");
    }

    @Test
    void whatIsDamagedOrNoModelIsLeftOut() throws IOException {
        model("whole", "2026-01-01T00:00:00Z");
        Files.writeString(
                Files.createDirectory(models.resolve("damaged")).resolve("manifest.json"), "{");
        Files.createDirectory(models.resolve("other"));
        Files.createFile(models.resolve("file"));
        assertThat(library().models()).extracting(ModelEntry::name).containsExactly("whole");
    }

    @Test
    void theModelInUseIsThereToo() throws IOException {
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
    void theShippedModelIsListedOnceWhetherInUseOrNot() throws IOException {
        model("own", "2099-01-01T00:00:00Z");
        Workspace all = context.workspace();
        Workspace withShipped =
                new Workspace(all.data(), all.model(), all.navigation(), all.models(), trained);
        ModelLibrary library = new ModelLibrary(withShipped, context.tasks());
        String shipped = trained.getFileName().toString();
        assertThat(library.models()).extracting(ModelEntry::name).containsExactly("own", shipped);
        all.model().use(trained);
        assertThat(library.models()).extracting(ModelEntry::name).containsExactly("own", shipped);
    }

    @Test
    void theModelInUseIsListedOnce() throws Exception {
        Path own = ToneModels.weak(models.resolve("own"));
        ModelLibrary library = library();
        context.workspace().model().use(own);
        assertThat(library.models()).extracting(ModelEntry::name).containsExactly("own");
    }

    @Test
    void aFolderThatIsNotThereYetHoldsNone() throws IOException {
        Files.delete(models);
        assertThat(library().models()).isEmpty();
    }
}
