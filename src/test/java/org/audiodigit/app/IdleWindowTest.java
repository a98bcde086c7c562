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
 * A window in which nothing happens sleeps. An animation that goes on out of sight wakes it sixty
 * times a second, and takes that from a training and from a battery. In a process of its own, since
 * those of other tests' windows would wake it, too.
 */
@NeedsToolkit
@Tag("process")
class IdleWindowTest {

    private static final int PATIENCE_SECONDS = 400;

    @TempDir private Path folder;

    @Test
    void nothingMovesWhereNothingHappens() throws Exception {
        ChildJvm window =
                ChildJvm.run(
                        IdleWindow.class,
                        folder,
                        PATIENCE_SECONDS,
                        List.of(),
                        Map.of(IdleWindow.FOLDER, folder.toString()));

        assertThat(window.exit()).as(window.said()).isZero();
    }
}
