package org.audiodigit.app.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.NeedsToolkit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window can be closed during any activity. */
@NeedsToolkit
@Tag("engine")
@Tag("process")
class ClosingTest {

    private static final int TIMEOUT_SECONDS = 600;

    @TempDir private Path folder;

    @Test
    void closingDuringActivitiesLeavesNothingBehind() throws Exception {
        ChildJvm run =
                ChildJvm.run(
                        ClosingRun.class,
                        folder,
                        TIMEOUT_SECONDS,
                        List.of(),
                        Map.of("audiodigit.closing.folder", folder.toString()));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output().lines().filter(line -> line.startsWith("closed while")))
                .hasSize(12);
        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
