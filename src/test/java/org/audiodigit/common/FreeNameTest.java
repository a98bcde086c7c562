package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

class FreeNameTest {

    @Test
    void addsTheFirstNumberThatIsFree() {
        assertThat(FreeName.of("run", Set.of()::contains)).isEqualTo("run");
        assertThat(FreeName.of("run", Set.of("run", "run-2")::contains)).isEqualTo("run-3");
    }

    @Test
    void looksAtTheFolder(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("run"));

        assertThat(FreeName.in(folder, "run")).isEqualTo(folder.resolve("run-2"));
    }
}
