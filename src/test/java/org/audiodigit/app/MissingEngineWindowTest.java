package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.NeedsToolkit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a machine without an engine, the window browses, plays and gives the reason. Without MXNet it
 * also recognises.
 */
@NeedsToolkit
@Tag("engine")
@Tag("process")
class MissingEngineWindowTest {

    private static final int TIMEOUT_SECONDS = 300;

    @TempDir private Path folder;

    @Test
    void eachRoomGivesTheReasonAndDisablesWhatNeedsTheEngine() throws Exception {
        Files.writeString(folder.resolve("libmxnet.so"), "no library");
        List<String> options = new ArrayList<>(ChildJvm.withoutJars("onnxruntime"));
        options.add("-DMXNET_LIBRARY_PATH=" + folder);
        ChildJvm run = run(options);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("reason MXNet cannot load its library")
                .contains("room BROWSE true predict disabled")
                .contains("room TRAIN true train disabled")
                .contains("room EVALUATE true")
                .contains("room RECOGNISE true own-voice disabled")
                .contains("warnings 0, then 1")
                .doesNotContain("ERROR");
    }

    @Test
    void withoutMxnetTheWindowRecognisesAndTheTrainRoomSaysWhatItNeeds() throws Exception {
        ChildJvm run = run(ChildJvm.withoutJars("mxnet-native"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("reason Training needs MXNet, which has no library for ")
                .contains("room BROWSE false predict enabled")
                .contains("room TRAIN true train disabled")
                .contains("room EVALUATE false")
                .contains("room RECOGNISE false own-voice enabled")
                .contains("recognised 7")
                .contains("warnings 0")
                .doesNotContain("ERROR");
    }

    private ChildJvm run(List<String> options) throws Exception {
        return ChildJvm.run(
                MissingEngineRun.class,
                folder,
                TIMEOUT_SECONDS,
                options,
                Map.of(MissingEngineRun.FOLDER, folder.toString()));
    }
}
