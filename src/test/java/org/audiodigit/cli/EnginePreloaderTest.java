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
    void isWantedWhereSomethingThatIsThereIsClassified() throws IOException {
        String file = Files.write(folder.resolve("a.wav"), new byte[1]).toString();

        assertThat(EnginePreloader.isWantedBy("classify", file)).isTrue();
        assertThat(EnginePreloader.isWantedBy("classify", "--json", folder.toString())).isTrue();
        assertThat(EnginePreloader.isWantedBy("classify", file + "x")).isFalse();
        assertThat(EnginePreloader.isWantedBy("classify", "no\0path")).isFalse();
        assertThat(EnginePreloader.isWantedBy("classify")).isFalse();
        assertThat(EnginePreloader.isWantedBy("info", file)).isFalse();
        assertThat(EnginePreloader.isWantedBy()).isFalse();
    }
}
