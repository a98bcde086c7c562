package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagsFileTest {

    @TempDir private Path folder;

    @Test
    void flagsAreALineAClip() throws IOException {
        FlagsFile file = new FlagsFile(folder.resolve(FlagsFile.NAME));
        assertThat(file.read()).isEmpty();
        file.write(Set.of("02/1_02_0.wav", "01/0_01_0.wav"));
        assertThat(Files.readString(file.file())).isEqualTo("01/0_01_0.wav\n02/1_02_0.wav\n");
        assertThat(file.read()).containsExactly("01/0_01_0.wav", "02/1_02_0.wav");
    }

    @Test
    void theLastFlagTakesTheFileWithIt() throws IOException {
        FlagsFile file = new FlagsFile(folder.resolve(FlagsFile.NAME));
        file.write(Set.of("a.wav"));
        file.write(Set.of());
        assertThat(file.file()).doesNotExist();
        file.write(Set.of());
    }
}
