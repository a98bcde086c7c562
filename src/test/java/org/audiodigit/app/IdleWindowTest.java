package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.NeedsToolkit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An idle window draws no frames. A hidden animation would draw sixty frames a second, which costs
 * CPU time. Runs in its own process, since windows of other tests draw frames, too.
 */
@NeedsToolkit
@Tag("process")
class IdleWindowTest {

    private static final int TIMEOUT_SECONDS = 400;

    @TempDir private Path folder;

    @Test
    void anIdleWindowDrawsNoFrames() throws Exception {
        ChildJvm window =
                ChildJvm.run(
                        IdleWindow.class,
                        folder,
                        TIMEOUT_SECONDS,
                        List.of(),
                        Map.of(IdleWindow.FOLDER, folder.toString()));

        assertThat(window.exitCode()).as(window.output()).isZero();
    }
}
