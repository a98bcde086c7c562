package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.NeedsToolkit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without the engine, the window browses, plays and gives the reason. */
@NeedsToolkit
@Tag("engine")
@Tag("process")
class MissingEngineWindowTest {

    private static final int TIMEOUT_SECONDS = 300;

    @TempDir private Path folder;

    @Test
    void eachRoomGivesTheReasonAndDisablesWhatNeedsTheEngine() throws Exception {
        Files.writeString(folder.resolve("libmxnet.so"), "no library");
        ChildJvm run =
                ChildJvm.run(
                        MissingEngineRun.class,
                        folder,
                        TIMEOUT_SECONDS,
                        List.of("-DMXNET_LIBRARY_PATH=" + folder),
                        Map.of(MissingEngineRun.FOLDER, folder.toString()));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("reason The MXNet library cannot be loaded")
                .contains("room BROWSE true predict disabled")
                .contains("room TRAIN true train disabled")
                .contains("room EVALUATE true")
                .contains("room RECOGNISE true own-voice disabled")
                .contains("warnings 0, then 1")
                .doesNotContain("ERROR");
    }
}
