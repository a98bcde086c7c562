package org.audiodigit.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.model.StringNetwork;
import org.audiodigit.testing.AnsweringDialogs;
import org.audiodigit.testing.InstalledWebRuntime;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class WebPageExportTest {

    @TempDir private Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Settings settings = new Settings(Map.of());
    private final WebPageExport export =
            new WebPageExport(new SameThreadTasks(), dialogs, settings);

    private Path model() throws Exception {
        Path model = folder.resolve("model");
        UntrainedModels.write(
                model, UntrainedModels.LABELS, UntrainedModels.on("digits", 30, 20, 5));
        return model;
    }

    private Path pages() throws Exception {
        return Files.createDirectories(folder.resolve("pages"));
    }

    @Test
    void eachExportGetsAFolderOfItsOwn() throws Exception {
        settings.put(WebPageExport.RUNTIME, InstalledWebRuntime.folder().toString());
        Path pages = pages();
        dialogs.folder = Optional.of(pages);
        Path model = model();
        export.export(model, "my: model (1)");
        export.export(model, "my: model (1)");
        assertThat(dialogs.questions).isEmpty();
        assertThat(pages.resolve("my-model-1-web/index.html")).exists();
        assertThat(pages.resolve("my-model-1-web/model.js"))
                .content()
                .contains("\"my: model (1)\"");
        assertThat(dialogs.messages)
                .satisfiesExactly(
                        first -> assertThat(first).contains("my-model-1-web. Open its index.html"),
                        second -> assertThat(second).contains("my-model-1-web-2"));
        assertThat(dialogs.warnings).isEmpty();
    }

    /** The test gives the same folder for the runtime and for the page. */
    @Test
    void theRuntimeIsAskedForOnce() throws Exception {
        Path both = pages();
        Files.createSymbolicLink(
                both.resolve("node_modules"),
                InstalledWebRuntime.folder().toAbsolutePath().resolve("node_modules"));
        dialogs.folder = Optional.of(both);
        Path model = model();
        export.export(model, "x");
        assertThat(dialogs.questions).singleElement().asString().contains("npm install");
        assertThat(both.resolve("x-web/index.html")).exists();
        assertThat(settings.get(WebPageExport.RUNTIME, "")).isEqualTo(both.toString());
        export.export(model, "x");
        assertThat(dialogs.questions).hasSize(1);
        assertThat(dialogs.warnings).isEmpty();
    }

    @Test
    void aFolderWithoutRuntimeIsExplained() throws Exception {
        dialogs.folder = Optional.of(pages());
        settings.put(WebPageExport.RUNTIME, folder.resolve("deleted").toString());
        export.export(model(), "x");
        assertThat(dialogs.questions).singleElement().asString().contains("npm install");
        assertThat(dialogs.warnings)
                .singleElement()
                .asString()
                .contains("does not contain ONNX Runtime Web");
        assertThat(dialogs.messages).isEmpty();
    }

    @Test
    void anOutdatedRuntimeIsNamedAndForgotten() throws Exception {
        Path dist = Files.createDirectories(folder.resolve("runtime/dist"));
        Files.writeString(dist.resolve("ort.wasm.min.js"), "old");
        settings.put(WebPageExport.RUNTIME, folder.resolve("runtime").toString());
        dialogs.folder = Optional.of(pages());
        export.export(model(), "x");
        assertThat(dialogs.questions).isEmpty();
        assertThat(dialogs.warnings).singleElement().asString().contains("npm install");
        assertThat(pages()).isEmptyDirectory();
        export.export(model(), "x");
        assertThat(dialogs.questions).hasSize(1);
    }

    @Test
    void aRuntimeIsKeptIfThePageBesideItCannotBeWritten() throws Exception {
        Path both = pages();
        Files.createSymbolicLink(
                both.resolve("node_modules"),
                InstalledWebRuntime.folder().toAbsolutePath().resolve("node_modules"));
        settings.put(WebPageExport.RUNTIME, both.toString());
        dialogs.folder = Optional.of(Files.createFile(both.resolve("file")));
        export.export(model(), "x");
        assertThat(dialogs.warnings).singleElement().asString().contains("file");
        assertThat(settings.get(WebPageExport.RUNTIME, "")).isEqualTo(both.toString());
    }

    @Test
    void nothingIsWrittenAfterACancelledQuestion() throws Exception {
        dialogs.folder = Optional.of(pages());
        dialogs.confirm = false;
        export.export(model(), "x");
        assertThat(dialogs.questions).hasSize(1);
        assertThat(dialogs.warnings).isEmpty();
        assertThat(pages()).isEmptyDirectory();
    }

    @Test
    void aNetworkForStringsIsRefusedAndLeavesNothing() throws Exception {
        settings.put(WebPageExport.RUNTIME, InstalledWebRuntime.folder().toString());
        dialogs.folder = Optional.of(pages());
        Path strings = folder.resolve("strings");
        UntrainedModels.save(strings, StringNetwork.standard(), UntrainedModels.LABELS, 1);
        export.export(strings, "strings");
        assertThat(dialogs.warnings)
                .singleElement()
                .asString()
                .startsWith("Cannot export the page.")
                .contains("only models that recognise single words");
        assertThat(pages()).isEmptyDirectory();
    }
}
