package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeNameTest {

    @Test
    void appendsTheFirstFreeNumber() {
        assertThat(FreeName.of("run", Set.of()::contains)).isEqualTo("run");
        assertThat(FreeName.of("run", Set.of("run", "run-2")::contains)).isEqualTo("run-3");
    }

    @Test
    void checksTheFolder(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("run"));

        assertThat(FreeName.in(folder, "run")).isEqualTo(folder.resolve("run-2"));
    }
}
