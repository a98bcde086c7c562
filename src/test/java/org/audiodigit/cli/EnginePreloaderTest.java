package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginePreloaderTest {

    @TempDir private Path folder;

    @Test
    void theEngineIsNeededToClassifyOrTranscribeAnExistingFile() throws IOException {
        String file = Files.write(folder.resolve("a.wav"), new byte[1]).toString();

        assertThat(EnginePreloader.isNeededBy("classify", file)).isTrue();
        assertThat(EnginePreloader.isNeededBy("transcribe", file)).isTrue();
        assertThat(EnginePreloader.isNeededBy("classify", "--json", folder.toString())).isTrue();
        assertThat(EnginePreloader.isNeededBy("classify", file + "x")).isFalse();
        assertThat(EnginePreloader.isNeededBy("classify", "no\0path")).isFalse();
        assertThat(EnginePreloader.isNeededBy("classify")).isFalse();
        assertThat(EnginePreloader.isNeededBy("info", file)).isFalse();
        assertThat(EnginePreloader.isNeededBy()).isFalse();
    }
}
