package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.audiodigit.testing.ThreadCosts;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rejects malicious models before they exhaust the memory or lead to other folders. */
@Tag("engine")
class MaliciousModelTest {

    private static final String FOREIGN =
            "contains the weights of another network than the manifest describes";

    @TempDir private Path folder;
    @TempDir private Path elsewhere;
    private Path manifestFile;
    private Path weightsFile;
    private ModelManifest manifest;

    @BeforeEach
    void save() throws Exception {
        manifest =
                UntrainedModels.save(folder, SmallModels.network(4, 6), UntrainedModels.LABELS, 1);
        manifestFile = folder.resolve("manifest.json");
        weightsFile = folder.resolve(manifest.weights().file());
    }

    /** Offsets in the file of this network, see {@link WeightsLayout}. */
    @ParameterizedTest(name = "{0} = {2}")
    @CsvSource({
        "inputs of the network, 1, 2147483647",
        "inputs of the network, 1, -1",
        "dimensions of the input, 5, 2147483647",
        "dimensions of the input, 5, -1",
        "length of the layout, 41, 2147483647",
        "inputs of the first layer, 55, 2147483647",
        "dimensions of the weights, 153, 2147483647",
        "dimensions of the weights, 153, 9",
        "the first dimension, 157, 2147483647",
        "the second half of it, 161, 0",
        "the second half of it, 161, 5",
        "the second half of it, 161, -1",
        "bytes of the weights, 202, 2147483647",
        "bytes of the weights, 202, 145",
        "bytes of the weights, 202, 0",
        "bytes of the weights, 202, -1",
    })
    void rejectsWrongLengths(String field, int offset, int value) throws Exception {
        byte[] bytes = Files.readAllBytes(weightsFile);
        assertThat(ByteBuffer.wrap(bytes).getInt(202)).as("4 filters of 3x3").isEqualTo(144);
        ByteBuffer.wrap(bytes).putInt(offset, value);
        SmallModels.replaceWeights(folder, manifest, bytes);

        InvalidModels.assertLoadRejected(folder, weightsFile, FOREIGN);
    }

    @Test
    void rejectsDataBehindTheWeights() throws Exception {
        byte[] bytes = Files.readAllBytes(weightsFile);
        SmallModels.replaceWeights(
                folder, manifest, ByteBuffer.allocate(bytes.length + 1).put(bytes).array());

        InvalidModels.assertLoadRejected(folder, weightsFile, FOREIGN);
    }

    @Test
    void rejectsHugeManifest() throws Exception {
        try (RandomAccessFile sparse = new RandomAccessFile(manifestFile.toFile(), "rw")) {
            sparse.setLength(1 << 30);
        }
        ThreadCosts before = ThreadCosts.now();

        InvalidModels.assertRejected(folder, manifestFile, "is too large for a manifest");

        assertThat(ThreadCosts.now().since(before).bytes()).isLessThan(16 << 20);
    }

    @Test
    void rejectsTooManyLabels() throws Exception {
        labels(1_000_000);
        InvalidModels.assertRejected(folder, manifestFile, "is too large for a manifest");
        labels(10_001);
        InvalidModels.assertRejected(
                folder, manifestFile, "is damaged: the list of labels is missing or invalid");
    }

    private void labels(int number) throws Exception {
        String labels =
                IntStream.range(0, number)
                        .mapToObj(i -> "\"" + i + "\"")
                        .collect(Collectors.joining(","));
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile,
                text.replaceFirst("\"labels\": \\[[^]]*]", "\"labels\": [" + labels + "]"));
    }

    @ParameterizedTest
    @CsvSource({"1, conv_2 (Conv2d)", "10000, conv_1 (Conv2d)"})
    void rejectsHugeNetwork(int frames, String layer) throws Exception {
        List<Convolution> large =
                List.of(Convolution.of(4096), Convolution.of(4096).withKernel(31, 31));
        ManifestFile.write(
                folder,
                UntrainedModels.draft(
                                new DigitCnn(large, PlaneAxes.FRAMES_BANDS), UntrainedModels.LABELS)
                        .with(manifest.weights()));
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replace("\"frames\": \"96\"", "\"frames\": \"" + frames + "\""));

        InvalidModels.assertRejected(
                folder, manifestFile, "the network is too large, see layer " + layer);
    }

    @Test
    void rejectsTooManyConvolutions() throws Exception {
        List<Convolution> deep = Collections.nCopies(101, Convolution.of(1));
        String ones = "1" + ",1".repeat(100);
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile,
                text.replace("\"filters\": \"4,6\"", "\"filters\": \"" + ones + "\""));

        InvalidModels.assertRejected(
                folder,
                manifestFile,
                "all settings of digit-cnn must have the same number of values");
        assertThatThrownBy(() -> new DigitCnn(deep, PlaneAxes.FRAMES_BANDS))
                .hasMessage("digit-cnn can have at most 100 convolutions, not 101");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void rejectsPipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "mkfifo is missing");
        Files.delete(manifestFile);
        new ProcessBuilder("/usr/bin/mkfifo", manifestFile.toString()).start().waitFor();

        InvalidModels.assertRejected(folder, manifestFile, "is not a regular file");
    }

    @Test
    void rejectsLinkToAnotherFolder() throws Exception {
        Path outside = Files.move(weightsFile, elsewhere.resolve(weightsFile.getFileName()));
        try {
            Files.createSymbolicLink(weightsFile, outside);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "links are not supported: " + e);
        }

        InvalidModels.assertRejected(
                folder, weightsFile, "is a link to a file outside of the model's folder");
    }
}
