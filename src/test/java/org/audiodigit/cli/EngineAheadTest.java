package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineAheadTest {

    @TempDir private Path folder;

    @Test
    void isWantedWhereSomethingThatIsThereIsClassified() throws IOException {
        String file = Files.write(folder.resolve("a.wav"), new byte[1]).toString();

        assertThat(EngineAhead.isWantedBy("classify", file)).isTrue();
        assertThat(EngineAhead.isWantedBy("classify", "--json", folder.toString())).isTrue();
        assertThat(EngineAhead.isWantedBy("classify", file + "x")).isFalse();
        assertThat(EngineAhead.isWantedBy("classify", "no\0path")).isFalse();
        assertThat(EngineAhead.isWantedBy("classify")).isFalse();
        assertThat(EngineAhead.isWantedBy("info", file)).isFalse();
        assertThat(EngineAhead.isWantedBy()).isFalse();
    }
}
