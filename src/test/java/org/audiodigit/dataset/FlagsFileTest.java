package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagsFileTest {

    @TempDir private Path folder;

    @Test
    void writesOneClipPerLine() throws IOException {
        FlagsFile file = new FlagsFile(folder.resolve(FlagsFile.NAME));
        assertThat(file.read()).isEmpty();
        file.change(Map.of("02/1_02_0.wav", true, "01/0_01_0.wav", true));
        assertThat(Files.readString(file.file())).isEqualTo("01/0_01_0.wav\n02/1_02_0.wav\n");
        assertThat(file.read()).containsExactly("01/0_01_0.wav", "02/1_02_0.wav");
    }

    @Test
    void removingLastFlagDeletesFile() throws IOException {
        FlagsFile file = new FlagsFile(folder.resolve(FlagsFile.NAME));
        file.change(Map.of("a.wav", true));
        file.change(Map.of("a.wav", false));
        assertThat(file.file()).doesNotExist();
        assertThat(file.change(Map.of("a.wav", false))).isEmpty();
    }

    @Test
    void readsFilesThatWereEditedOnWindows() throws IOException {
        FlagsFile file = new FlagsFile(folder.resolve(FlagsFile.NAME));
        Files.writeString(file.file(), "\uFEFF01/ä.wav\r\n\r\n02/b.wav\r\n");
        assertThat(file.read()).containsExactly("01/ä.wav", "02/b.wav");
    }

    @Test
    void keepsFlagsOfOtherPrograms() throws IOException {
        FlagsFile file = new FlagsFile(folder.resolve(FlagsFile.NAME));
        Files.writeString(file.file(), "theirs.wav\nboth.wav\n");
        assertThat(file.change(Map.of("ours.wav", true, "both.wav", false)))
                .containsExactly("ours.wav", "theirs.wav");
        assertThat(file.read()).containsExactly("ours.wav", "theirs.wav");
    }
}
