package org.audiodigit.model.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.onnx.OnnxModel;
import org.audiodigit.testing.InstalledWebRuntime;
import org.audiodigit.testing.SmallDisk;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class WebPageTest {

    @TempDir private Path folder;
    private WebRuntime runtime;
    private OnnxModel model;
    private WebPage page;

    @BeforeEach
    void needsRuntime() throws Exception {
        runtime = WebRuntime.in(InstalledWebRuntime.folder());
        Path stored = folder.resolve("model");
        UntrainedModels.save(stored, Architectures.byName("digit-cnn"), UntrainedModels.LABELS, 3);
        model = OnnxModel.of(StoredModel.open(stored), "CC0 </script>");
        page = new WebPage("my model", model, runtime);
    }

    @Test
    void theModelIsWrittenWithItsMetadata() throws Exception {
        Path target = folder.resolve("new/page");
        List<Double> progress = new ArrayList<>();
        page.write(target, progress::add);

        String script = Files.readString(target.resolve("model.js"));
        assertThat(script).doesNotContain("</script>");
        String start = "audiodigit.model = ";
        JsonObject json =
                JsonParser.parseString(
                                script.substring(
                                        script.indexOf(start) + start.length(),
                                        script.lastIndexOf(';')))
                        .getAsJsonObject();
        assertThat(json.get("name").getAsString()).isEqualTo("my model");
        assertThat(json.getAsJsonObject("metadata").get("licence").getAsString())
                .isEqualTo("CC0 </script>");
        byte[] packed = Base64.getDecoder().decode(json.get("onnx").getAsString());
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        model.writeTo(expected);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(expected.toByteArray());
        }
        assertThat(progress).isSorted().startsWith(0.0);
        String html = Files.readString(target.resolve(WebPage.START));
        assertThat(html).contains("\"model.js\"");
        for (String file : html.split("src=\"|href=\"")) {
            String name = file.substring(0, file.indexOf('"'));
            if (name.endsWith(".js") || name.endsWith(".css")) {
                assertThat(target.resolve(name)).exists();
            }
        }
    }

    @Test
    void anOlderPageIsReplacedAndOtherFilesStay() throws Exception {
        Path target = folder.resolve("page");
        page.write(target, done -> {});
        Files.writeString(target.resolve("page.js"), "older");
        Path other = Files.writeString(target.resolve("CNAME"), "digits.example");
        page.write(target, done -> {});
        assertThat(target.resolve("page.js")).content().contains("audiodigit");
        assertThat(other).exists();
    }

    @Test
    void anOlderPageStaysWholeIfItIsNotReplaced() throws Exception {
        Path target = folder.resolve("page");
        page.write(target, done -> {});
        Files.delete(target.resolve("page.css"));
        Map<String, String> older = contents(target);
        assertThatThrownBy(
                        () ->
                                new WebPage("other", model, runtime)
                                        .write(target, WebPageTest::cancelLate))
                .isInstanceOf(CancellationException.class);
        assertThat(contents(target)).isEqualTo(older);
    }

    private static void cancelLate(double done) {
        if (done > 0.9) {
            throw new CancellationException();
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    /** Firefox knows it since version 121, the page runs since 113. */
    @Test
    void theStyleNeedsNoHas() throws Exception {
        page.write(folder.resolve("page"), done -> {});
        assertThat(folder.resolve("page/page.css")).content().doesNotContain(":has(");
    }

    @Test
    void aFolderWithOtherFilesIsRefused() throws Exception {
        Path target = Files.createDirectory(folder.resolve("page"));
        Path other = Files.writeString(target.resolve("model.js"), "the model of another page");
        assertThatThrownBy(() -> page.write(target, done -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("contains other files");
        assertThat(target).isDirectoryContaining(other::equals);
        assertThat(target.toFile().list()).hasSize(1);
        assertThatThrownBy(() -> page.write(other, done -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aCancelledExportLeavesNothing() {
        Path target = folder.resolve("a/b");
        assertThatThrownBy(() -> page.write(target, WebPageTest::cancelLate))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aFullDiskLeavesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 5)) {
            Path target = disk.folder().resolve("page");
            assertThatThrownBy(() -> page.write(target, done -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("model.js");
            assertThat(target).doesNotExist();
        }
    }
}
