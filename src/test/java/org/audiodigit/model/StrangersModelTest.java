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
import org.audiodigit.ThreadCosts;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder made to harm is refused before it costs memory or leads out of itself. */
@Tag("engine")
class StrangersModelTest {

    private static final String FOREIGN =
            "holds the weights of another network than the manifest describes";

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

    /** Places in the file of such a network, see {@link WeightsLayout}. */
    @ParameterizedTest(name = "{0} says {2}")
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
    void aLengthThatIsALie(String what, int at, int lie) throws Exception {
        byte[] bytes = Files.readAllBytes(weightsFile);
        assertThat(ByteBuffer.wrap(bytes).getInt(202)).as("4 filters of 3x3").isEqualTo(144);
        ByteBuffer.wrap(bytes).putInt(at, lie);
        SmallModels.replaceWeights(folder, manifest, bytes);

        ModelRefusals.loadRefused(folder, weightsFile, FOREIGN);
    }

    @Test
    void weightsWithMoreBehindThem() throws Exception {
        byte[] bytes = Files.readAllBytes(weightsFile);
        SmallModels.replaceWeights(
                folder, manifest, ByteBuffer.allocate(bytes.length + 1).put(bytes).array());

        ModelRefusals.loadRefused(folder, weightsFile, FOREIGN);
    }

    @Test
    void aManifestOfOneGigabyte() throws Exception {
        try (RandomAccessFile sparse = new RandomAccessFile(manifestFile.toFile(), "rw")) {
            sparse.setLength(1 << 30);
        }
        ThreadCosts before = ThreadCosts.now();

        ModelRefusals.refused(folder, manifestFile, "is larger than a manifest can be");

        assertThat(ThreadCosts.now().since(before).bytes()).isLessThan(16 << 20);
    }

    @Test
    void aMillionLabels() throws Exception {
        labels(1_000_000);
        ModelRefusals.refused(folder, manifestFile, "is larger than a manifest can be");
        labels(10_001);
        ModelRefusals.refused(
                folder, manifestFile, "is damaged: it names no proper list of labels");
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
    void aNetworkThatNoMemoryHolds(int frames, String layer) throws Exception {
        List<Convolution> large =
                List.of(Convolution.of(4096), Convolution.of(4096).kernel(31, 31));
        ManifestFile.write(
                folder,
                UntrainedModels.draft(new DigitCnn(large), UntrainedModels.LABELS)
                        .with(manifest.weights()));
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replace("\"frames\": \"96\"", "\"frames\": \"" + frames + "\""));

        ModelRefusals.refused(
                folder, manifestFile, "describes a network that is too large: see " + layer);
    }

    @Test
    void aNetworkWithoutEnd() throws Exception {
        List<Convolution> deep = Collections.nCopies(101, Convolution.of(1));
        String ones = "1" + ",1".repeat(100);
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile,
                text.replace("\"filters\": \"4,6\"", "\"filters\": \"" + ones + "\""));

        ModelRefusals.refused(
                folder, manifestFile, "digit-cnn needs as many of each setting as it has filters");
        assertThatThrownBy(() -> new DigitCnn(deep))
                .hasMessage("digit-cnn has at most 100 convolutions, not 101");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aManifestThatIsAPipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        Files.delete(manifestFile);
        new ProcessBuilder("/usr/bin/mkfifo", manifestFile.toString()).start().waitFor();

        ModelRefusals.refused(folder, manifestFile, "is not an ordinary file");
    }

    @Test
    void weightsThatAreALinkOutOfTheFolder() throws Exception {
        Path outside = Files.move(weightsFile, elsewhere.resolve(weightsFile.getFileName()));
        try {
            Files.createSymbolicLink(weightsFile, outside);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "this file system or user makes no links: " + e);
        }

        ModelRefusals.refused(
                folder, weightsFile, "is a link that leads out of the model's folder");
    }
}
