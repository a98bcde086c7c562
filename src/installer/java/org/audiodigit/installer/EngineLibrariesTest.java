package org.audiodigit.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLibrariesTest {

    private static final List<String> PLATFORMS =
            List.of("linux-x64", "linux-aarch64", "osx-x64", "osx-aarch64", "win-x64");

    @TempDir private Path lib;

    @BeforeEach
    void addJars() throws IOException {
        jar("onnxruntime-engine-0.36.0.jar", "ai/djl/onnxruntime/engine/OrtEngine.class");
        jar(
                "onnxruntime-1.23.2.jar",
                Stream.concat(
                                Stream.of("ai/onnxruntime/OrtSession.class"),
                                PLATFORMS.stream()
                                        .map(
                                                p ->
                                                        "ai/onnxruntime/native/"
                                                                + p
                                                                + "/libonnxruntime.so"))
                        .toArray(String[]::new));
        jar("gson-2.13.1.jar", "com/google/gson/Gson.class");
    }

    private void jar(String name, String... entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(lib.resolve(name)))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes());
            }
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void onnxRuntimeIsLeftOutBesideMxnet() throws IOException {
        jar("mxnet-native-mkl-1.9.1-linux-x86_64.jar", "native/lib/libmxnet.so");

        EngineLibraries.keepOne(lib);

        assertThat(files()).containsExactly("gson-2.13.1.jar", "libmxnet.so");
    }

    @Test
    void withoutMxnetOnnxRuntimeHasTheLibrariesOfThisSystemOnly() throws IOException {
        EngineLibraries.keepOne(lib);

        assertThat(files())
                .containsExactly(
                        "gson-2.13.1.jar",
                        "libonnxruntime.so",
                        "onnxruntime-1.23.2.jar",
                        "onnxruntime-engine-0.36.0.jar");
        assertThat(Files.readString(lib.resolve("libonnxruntime.so")))
                .contains(Os.processor().equals("aarch64") ? "aarch64" : "x64");
        try (ZipFile jar = new ZipFile(lib.resolve("onnxruntime-1.23.2.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("ai/onnxruntime/OrtSession.class")
                    .noneMatch(name -> name.contains("native"));
        }
    }

    @Test
    void anImageNeedsAnEngine() throws IOException {
        Files.delete(lib.resolve("onnxruntime-1.23.2.jar"));

        assertThatThrownBy(() -> EngineLibraries.keepOne(lib)).isInstanceOf(IOException.class);
    }
}
