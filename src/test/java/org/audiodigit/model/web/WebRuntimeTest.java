package org.audiodigit.model.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.testing.InstalledWebRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebRuntimeTest {

    @TempDir private Path folder;

    /** A package as npm installs it, with other content. */
    private Path otherPackage(String description) throws IOException {
        Path dist = Files.createDirectories(folder.resolve("node_modules/onnxruntime-web/dist"));
        for (String file :
                new String[] {
                    "ort.wasm.min.js", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm"
                }) {
            Files.writeString(dist.resolve(file), file);
        }
        Files.writeString(dist.resolveSibling("package.json"), description);
        return dist;
    }

    @Test
    void aFolderWithoutItNamesTheCommandThatInstallsIt() {
        assertThat(WebRuntime.find(folder)).isEmpty();
        assertThatThrownBy(() -> WebRuntime.in(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("npm install onnxruntime-web@" + WebRuntime.VERSION);
        assertThatThrownBy(() -> WebRuntime.in(folder.resolve("missing")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
        Path dist = otherPackage("{\"version\": \"1.17.0\"}");
        for (Path named : new Path[] {dist, dist.getParent(), folder}) {
            assertThat(WebRuntime.find(named)).isPresent();
            assertThatThrownBy(() -> WebRuntime.in(named))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(dist.toString())
                    .hasMessageContaining("has version 1.17.0")
                    .hasMessageContaining(WebRuntime.INSTALL);
        }
    }

    @Test
    void damagedAndMissingFilesAreNamed() throws IOException {
        Path dist = otherPackage("{\"version\": \"%s\"}".formatted(WebRuntime.VERSION));
        assertThatThrownBy(() -> WebRuntime.in(dist)).hasMessageContaining("damaged");
        for (String description : new String[] {"", "[]", "{}", "{\"version\": []}"}) {
            Files.writeString(dist.resolveSibling("package.json"), description);
            assertThatThrownBy(() -> WebRuntime.in(dist)).hasMessageContaining("is not that of");
        }
    }

    @Test
    void theInstalledPackageIsTheTestedOne() throws IOException {
        WebRuntime runtime = WebRuntime.in(InstalledWebRuntime.folder());
        assertThat(runtime.wasm()).startsWith(0, 'a', 's', 'm');
    }
}
