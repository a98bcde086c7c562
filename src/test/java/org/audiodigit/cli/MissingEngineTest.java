package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where MXNet cannot run, recordings are recognised with ONNX Runtime. What needs an engine that is
 * missing says so in one line.
 */
@Tag("process")
class MissingEngineTest {

    private static final String COMMAND = "test.command";

    private static final String LIBRARY = System.mapLibraryName("mxnet");

    /** A class path without the libraries of MXNet, as on an Apple-silicon Mac. */
    private static final List<String> WITHOUT_MXNET = ChildJvm.withoutJars("mxnet-native");

    private static final Path SEVEN = Path.of("assets/samples/01/7_01_0.wav").toAbsolutePath();

    @TempDir private Path folder;

    /** Runs the command line in a system property. */
    static final class Command {

        public static void main(String[] arguments) {
            String[] words = System.getProperty(COMMAND).split(" ");
            System.exit(AudioDigit.run(EngineOption.select(words)));
        }
    }

    private ChildJvm run(String command, List<String> options) throws Exception {
        return ChildJvm.run(
                Command.class,
                folder,
                120,
                options,
                Map.of(COMMAND, command, "audiodigit.home", folder.resolve("home").toString()));
    }

    private List<String> damagedLibrary() throws IOException {
        Files.writeString(folder.resolve(LIBRARY), "no library");
        return List.of("-DMXNET_LIBRARY_PATH=" + folder);
    }

    private Path tones() throws IOException {
        return ToneDataset.write(folder.resolve("tones"));
    }

    @Test
    void recordingsAreClassifiedWithoutMxnet() throws Exception {
        ChildJvm result = run("classify --json " + SEVEN, WITHOUT_MXNET);

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output().lines()).hasSize(1);
        assertThat(label(result)).isEqualTo("7");
    }

    private static String label(ChildJvm result) {
        return JsonParser.parseString(result.output()).getAsJsonObject().get("label").getAsString();
    }

    @Test
    void recordingsAreTranscribedWithoutMxnet() throws Exception {
        ChildJvm result = run("transcribe " + SEVEN, WITHOUT_MXNET);

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).contains("7");
    }

    @Test
    void aTrainingSaysWhatItNeedsAndWritesNothing() throws Exception {
        Path model = folder.resolve("model");
        ChildJvm result =
                run(
                        "train %s --epochs 1 --output %s".formatted(tones(), model),
                        List.of("-Dos.arch=aarch64"));

        assertThat(lastLine(result))
                .startsWith("audiodigit: Training needs MXNet, which has no library for ")
                .contains("aarch64", "rain on an x86-64 computer");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(model).doesNotExist();
    }

    private static String lastLine(ChildJvm result) {
        List<String> lines = result.output().lines().toList();
        return lines.get(lines.size() - 1);
    }

    @Test
    void aLibraryThatCannotBeLoadedIsReplaced() throws Exception {
        ChildJvm result = run("classify --json " + SEVEN, damagedLibrary());

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(label(result)).isEqualTo("7");
    }

    @Test
    void aSelectedLibraryThatCannotBeLoadedIsNamed() throws Exception {
        ChildJvm result = run("classify --engine mxnet " + SEVEN, damagedLibrary());

        assertThat(result.output().strip().lines()).hasSize(1);
        assertThat(result.output())
                .startsWith("audiodigit: MXNet cannot load its library")
                .contains(LIBRARY);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void nothingIsDeletedOrWrittenByATrainingThatCannotBegin() throws Exception {
        Path model = folder.resolve("model");
        ChildJvm result =
                run("train %s --epochs 1 --output %s".formatted(tones(), model), damagedLibrary());

        assertThat(lastLine(result))
                .contains("MXNet, which cannot load its library", "train on another computer");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(model).doesNotExist();
    }

    @Test
    void aTrainingOnAppleSiliconNamesRosetta() throws Exception {
        ChildJvm result =
                run(
                        "train %s --epochs 1 --output %s"
                                .formatted(tones(), folder.resolve("model")),
                        List.of("-Dos.arch=aarch64", "-Dos.name=Mac OS X"));

        assertThat(lastLine(result)).contains("Training needs MXNet", "Rosetta");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void aTrainingNamesTheSelectedEngine() throws Exception {
        Path model = folder.resolve("model");
        ChildJvm result =
                run(
                        "train --engine onnx %s --epochs 1 --output %s".formatted(tones(), model),
                        List.of());

        assertThat(lastLine(result)).contains("Training needs MXNet, but ONNX Runtime is selected");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(model).doesNotExist();
    }

    /** Deletes nothing and says nothing about epochs. */
    @Test
    @Tag("engine")
    void aTrainingThatCannotResumeSaysWhatItNeeds() throws Exception {
        Path model = folder.resolve("model");
        ToneModels.stopped(tones(), model, 3);
        Path leftover = Files.createFile(model.resolve(".writing-1.tmp"));
        String command = "train --resume %s --output %s".formatted(tones(), model);

        ChildJvm onArm = run(command, List.of("-Dos.arch=aarch64"));
        ChildJvm withOnnx = run(command + " --engine onnx", List.of());

        assertThat(lastLine(onArm)).contains("Training needs MXNet", "rain on an x86-64 computer");
        assertThat(lastLine(withOnnx)).contains("Training needs MXNet, but ONNX Runtime is");
        for (ChildJvm result : List.of(onArm, withOnnx)) {
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.output()).doesNotContain("after epoch");
        }
        assertThat(leftover).exists();
    }

    @Test
    void aProcessorWithoutAnyLibraryIsNamed() throws Exception {
        ChildJvm result = run("classify " + SEVEN, List.of("-Dos.arch=riscv64"));

        assertThat(result.output().strip())
                .matches(
                        "audiodigit: MXNet has no library for .* on riscv64 .*, and ONNX Runtime"
                                + " cannot load its library .*");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void anInstallationWithoutOnnxRuntimeSaysSo() throws Exception {
        ChildJvm result =
                run("classify --engine onnx " + SEVEN, ChildJvm.withoutJars("onnxruntime"));

        assertThat(result.output().strip())
                .startsWith("audiodigit: ONNX Runtime is not part of this installation");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    /** The start takes as long as without ONNX Runtime. */
    @Test
    void onnxRuntimeIsNotLoadedForMxnet() throws Exception {
        assumeTrue(
                Set.of("amd64", "x86_64").contains(System.getProperty("os.arch")),
                "MXNet has libraries for x86-64 only");
        ChildJvm result = run("classify " + SEVEN, List.of("-Xlog:class+load"));

        assertThat(result.exitCode()).isZero();
        Stream<String> loaded = result.output().lines().filter(line -> line.contains("source:"));
        assertThat(loaded)
                .anyMatch(line -> line.contains("ai.djl.mxnet.engine.MxEngine "))
                .noneMatch(line -> line.contains(" ai.onnxruntime."))
                .noneMatch(line -> line.contains(" ai.onnx."))
                .noneMatch(line -> line.contains(" com.google.protobuf."));
    }

    @Test
    void aDataSetIsListedWithoutTheEngine() throws Exception {
        ChildJvm result = run("scan " + tones(), damagedLibrary());

        assertThat(result.output()).contains("160");
        assertThat(result.exitCode()).isZero();
    }
}
