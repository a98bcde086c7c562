package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without the engine, commands that need it say so in one line. */
@Tag("process")
class MissingEngineTest {

    private static final String COMMAND = "test.command";

    @TempDir private Path folder;

    /** Runs the command line in a system property. */
    static final class Command {

        public static void main(String[] arguments) {
            System.exit(AudioDigit.run(System.getProperty(COMMAND).split(" ")));
        }
    }

    private ChildJvm run(String command, Map<String, String> machine) throws Exception {
        List<String> options =
                machine.entrySet().stream()
                        .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                        .toList();
        return ChildJvm.run(
                Command.class,
                folder,
                120,
                options,
                Map.of(COMMAND, command, "audiodigit.home", folder.resolve("home").toString()));
    }

    private Map<String, String> damagedLibrary() throws IOException {
        Files.writeString(folder.resolve("libmxnet.so"), "no library");
        return Map.of("MXNET_LIBRARY_PATH", folder.toString());
    }

    @Test
    void aProcessorWithoutALibraryIsNamed() throws Exception {
        Path clip = ToneDataset.write(folder.resolve("tones")).resolve("1_ann_0.wav");
        ChildJvm result = run("classify " + clip, Map.of("os.arch", "aarch64"));

        assertThat(result.output().strip())
                .matches("audiodigit: This installation has no MXNet library for .* on aarch64,.*");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void aLibraryThatCannotBeLoadedIsNamed() throws Exception {
        Path clip = ToneDataset.write(folder.resolve("tones")).resolve("1_ann_0.wav");
        ChildJvm result = run("classify " + clip, damagedLibrary());

        assertThat(result.output().strip().lines()).hasSize(1);
        assertThat(result.output())
                .startsWith("audiodigit: The MXNet library cannot be loaded")
                .contains("libmxnet.so");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void nothingIsDeletedOrWrittenByATrainingThatCannotBegin() throws Exception {
        Path tones = ToneDataset.write(folder.resolve("tones"));
        Path model = folder.resolve("model");
        ChildJvm result =
                run("train %s --epochs 1 --output %s".formatted(tones, model), damagedLibrary());

        assertThat(result.output()).contains("The MXNet library cannot be loaded");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(model).doesNotExist();
    }

    @Test
    void aDataSetIsListedWithoutTheEngine() throws Exception {
        ChildJvm result =
                run("scan " + ToneDataset.write(folder.resolve("tones")), damagedLibrary());

        assertThat(result.output()).contains("160");
        assertThat(result.exitCode()).isZero();
    }
}
