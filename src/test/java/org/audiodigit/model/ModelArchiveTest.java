package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives come from other people and are not trusted. */
@Tag("engine")
class ModelArchiveTest {

    @TempDir private static Path shared;
    private static Path model;
    @TempDir private Path temp;

    @BeforeAll
    static void train() throws Exception {
        model = ToneModels.weak(shared.resolve("m"));
        new RunDetails("my best run", null, null).write(model);
        Files.writeString(model.resolve("history.csv"), "part,epoch,loss,accuracy\n");
        Files.writeString(model.resolve("notes.txt"), "private");
    }

    private Path models() {
        return temp.resolve("models");
    }

    /** The files of the model by their names in an archive. */
    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", Files.readAllBytes(model.resolve("manifest.json")));
        files.put(weights(), Files.readAllBytes(model.resolve(weights())));
        return files;
    }

    private static String weights() throws IOException {
        return ModelStore.manifest(model).weights().file();
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path zip = temp.resolve("shared.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
                entries.closeEntry();
            }
        }
        return zip;
    }

    private Path read(Path zip) throws IOException {
        return new ModelArchive(zip).readInto(models());
    }

    private void assertRejected(ThrowingCallable read, String reason) {
        assertThatThrownBy(read)
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(temp.resolve("shared.zip").toString())
                .hasMessageContaining(reason);
        assertThat(models()).isEmptyDirectory();
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        Path zip = temp.resolve("best.zip");
        new ModelArchive(zip).write(model);
        Path read = read(zip);
        assertThat(read).isEqualTo(models().resolve("best"));
        for (String name : new String[] {"manifest.json", weights(), "run.json", "history.csv"}) {
            assertThat(read.resolve(name)).hasSameBinaryContentAs(model.resolve(name));
        }
        assertThat(read.resolve("notes.txt")).doesNotExist();
        assertThat(RunDetails.read(read).name()).isEqualTo("my best run");
        assertThat(StoredModel.openVerified(read).manifest()).isEqualTo(ModelStore.manifest(model));
        assertThat(read(zip)).isEqualTo(models().resolve("best-2"));
    }

    @Test
    void aModelInAFolderOfTheArchiveIsFound() throws IOException {
        Map<String, byte[]> nested = new LinkedHashMap<>();
        files().forEach((name, bytes) -> nested.put("shared/" + name, bytes));
        nested.put("__MACOSX/._shared", new byte[10]);
        assertThat(StoredModel.openVerified(read(zip(nested))).manifest())
                .isEqualTo(ModelStore.manifest(model));
    }

    @Test
    void otherPathsAreNotWritten() throws IOException {
        Map<String, byte[]> files = files();
        files.put("../outside.txt", new byte[10]);
        files.put("/tmp/audiodigit-outside.txt", new byte[10]);
        files.put("inside/deep.txt", new byte[10]);
        files.put("run.sh", new byte[10]);
        Path read = read(zip(files));
        try (var written = Files.list(read)) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("manifest.json", weights());
        }
        assertThat(temp.resolve("outside.txt")).doesNotExist();
        assertThat(models().resolve("outside.txt")).doesNotExist();
        assertThat(Path.of("/tmp/audiodigit-outside.txt")).doesNotExist();
    }

    @Test
    void theNameOfTheWeightsCannotLeaveTheFolder() throws IOException {
        Map<String, byte[]> files = files();
        String manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
        files.put(
                "manifest.json",
                manifest.replace(weights(), "../weights-000000000000.params")
                        .getBytes(StandardCharsets.UTF_8));
        Path zip = zip(files);
        assertRejected(() -> read(zip), "entry for the weights");
    }

    @Test
    void otherFilesAreRejected() throws IOException {
        Path text = Files.writeString(temp.resolve("shared.zip"), "not an archive");
        assertRejected(() -> read(text), "is not a ZIP file");
        Path none = zip(Map.of("readme.txt", new byte[10]));
        assertRejected(() -> read(none), "contains no model");
    }

    @Test
    void damagedAndMissingWeightsAreRejected() throws IOException {
        Map<String, byte[]> files = files();
        byte[] weights = files.get(weights()).clone();
        weights[weights.length / 2] ^= 1;
        files.put(weights(), weights);
        Path damaged = zip(files);
        assertRejected(() -> read(damaged), "checksum is wrong");
        files.remove(weights());
        Path missing = zip(files);
        assertRejected(() -> read(missing), "is incomplete");
    }

    @Test
    void contentThatWouldFillTheDiskIsNotUnpacked() throws IOException {
        Map<String, byte[]> files = files();
        String name = weights();
        files.put(name, new byte[30_000_000]);
        Path large = zip(files);
        assertThat(Files.size(large)).isLessThan(1_000_000);
        assertRejected(() -> read(large), "larger than it should be");
        String manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
        long bytes = ModelStore.manifest(model).weights().bytes();
        files.put(
                "manifest.json",
                manifest.replace("\"bytes\": " + bytes, "\"bytes\": 9000000000000000000")
                        .getBytes(StandardCharsets.UTF_8));
        Path declared = zip(files);
        assertRejected(() -> read(declared), "larger than it should be");
        files.put("manifest.json", new byte[2_000_000]);
        Path longManifest = zip(files);
        assertRejected(() -> read(longManifest), "manifest.json is larger");
    }

    @Test
    void manyFilesAndSeveralModelsAreRejected() throws IOException {
        Map<String, byte[]> files = files();
        files.put("other/manifest.json", files.get("manifest.json"));
        Path two = zip(files);
        assertRejected(() -> read(two), "more than one model");
        Map<String, byte[]> many = files();
        for (int i = 0; i < 200; i++) {
            many.put(i + ".txt", new byte[0]);
        }
        Path zip = zip(many);
        assertRejected(() -> read(zip), "202 files");
    }
}
