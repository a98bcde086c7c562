package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.audiodigit.common.Failures;
import org.audiodigit.testing.NamedThreads;
import org.audiodigit.testing.ThreadCosts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of damage is rejected with the file and the reason. */
@Tag("engine")
class DamagedCheckpointsTest extends CheckpointFixture {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 1e-5, 3e-5, 1e-4, 2e-4, 0.01, 0.2, 0.5, 0.9, 0.999999})
    void rejectsTruncatedFile(double share) throws IOException {
        Checkpoints truncated = checkpointsWith(Arrays.copyOf(whole, (int) (share * whole.length)));
        assertThatThrownBy(() -> restored(truncated)).satisfies(this::assertHasFileAndReason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NDAR", "FLOAT32", "{\"plan\"", "\"plan\""})
    void rejectsDamagedWord(String word) throws IOException {
        byte[] damaged = whole.clone();
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf(word);
        assertThat(at).isNotNegative();
        damaged[at + 1] = '?';
        Checkpoints checkpoints = checkpointsWith(damaged);
        Throwable failure = catchThrowable(checkpoints::read);
        assertHasFileAndReason(failure == null ? failureOfRestore(checkpoints) : failure);
    }

    private static Throwable failureOfRestore(Checkpoints checkpoints) {
        return catchThrowable(() -> restored(checkpoints));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"plan\":{\"epochs\":0}}",
                "{\"plan\":{\"epochs\":3,\"batch\":8,\"rate\":0.1}}",
                "{\"history\":[null]}",
                "3"
            })
    void rejectsIncompleteHeader(String json) throws IOException {
        Checkpoints checkpoints = checkpointsWith(CheckpointBytes.withJson(whole, json));
        assertThatThrownBy(checkpoints::read).satisfies(this::assertHasFileAndReason);
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "digit-cnn | digit-cni",
                "log-mel | log-mal",
                "\"split\":\"speaker\" | \"split\":\"whatever\"",
                "\"epochs\":3 | \"epochs\":0",
                "\"batch\":8 | \"batch\":2147483647",
                "\"data\":\"fingerprint\" | \"data\":null",
                "\"seconds\":3.0 | \"seconds\":\"NaN\"",
            })
    void rejectsInvalidPlan(String part, String replacement) throws IOException {
        String json = CheckpointBytes.json(whole);
        assertThat(json).contains(part);
        Checkpoints checkpoints =
                checkpointsWith(CheckpointBytes.withJson(whole, json.replace(part, replacement)));
        assertThatThrownBy(checkpoints::read).satisfies(this::assertHasFileAndReason);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, -1, 0, 2, 4, 1 << 20})
    void rejectsWrongNumberOfEpochsWithoutAllocatingMemory(int wrong) throws IOException {
        Checkpoints checkpoints =
                checkpointsWith(
                        CheckpointBytes.withInt(whole, CheckpointBytes.epochsAt(whole), wrong));
        assertRejectedWithLittleMemory(checkpoints);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, -1, 0, 1 << 30})
    void rejectsWrongLengthOfTheHeaderWithoutAllocatingMemory(int wrong) throws IOException {
        assertRejectedWithLittleMemory(
                checkpointsWith(
                        CheckpointBytes.withInt(whole, CheckpointBytes.JSON_LENGTH_AT, wrong)));
    }

    private void assertRejectedWithLittleMemory(Checkpoints checkpoints) {
        ThreadCosts before = ThreadCosts.now();
        assertThatThrownBy(checkpoints::read).satisfies(this::assertHasFileAndReason);
        assertThat(ThreadCosts.now().since(before).bytes()).isLessThan(16 << 20);
    }

    /** Wrong lengths in the weights, which follow the header. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 41, 55})
    void rejectsWrongLengthInTheWeights(int at) throws Exception {
        int weights = CheckpointBytes.epochsAt(whole) + Integer.BYTES + 52;
        assertThat(ByteBuffer.wrap(whole).getInt(weights + 1)).as("one input").isEqualTo(1);
        byte[] damaged = CheckpointBytes.withInt(whole, weights + at, Integer.MAX_VALUE);
        Checkpoints checkpoints = checkpointsWith(damaged);
        assertThat(checkpoints.readVerified()).contains(CHECKPOINT);
        assertThatThrownBy(() -> restored(checkpoints)).satisfies(this::assertHasFileAndReason);
    }

    @Test
    void detectsFlippedBit() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Checkpoints checkpoints = checkpointsWith(flipped);
            assertThatThrownBy(checkpoints::readVerified).satisfies(this::assertHasFileAndReason);
        }
    }

    @Test
    void rejectsBytesAfterTheEnd() throws Exception {
        Checkpoints longer =
                checkpointsWith(
                        CheckpointBytes.withChecksum(Arrays.copyOf(whole, whole.length + 8)));
        assertThat(longer.readVerified()).contains(CHECKPOINT);
        assertThatThrownBy(() -> restored(longer)).satisfies(this::assertHasFileAndReason);
        NamedThreads.awaitNone("optimiser");
    }

    @Test
    void rejectsCheckpointOfOlderVersion() throws IOException {
        byte[] older = whole.clone();
        older[3] = 'P';
        assertThatThrownBy(checkpointsWith(older)::read)
                .satisfies(this::assertHasFileAndReason)
                .hasMessageContaining("was written by an older version of this program");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void rejectsPipeWithoutBlocking() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "mkfifo is missing");
        Path pipe = folder.resolve("training.checkpoint");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        assertThatThrownBy(new Checkpoints(folder)::read)
                .satisfies(this::assertHasFileAndReason)
                .hasMessageContaining("is not a regular file");
    }

    @Test
    void rejectsOtherContent() throws IOException {
        Checkpoints foreign = checkpointsWith("another file".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(foreign::read).satisfies(this::assertHasFileAndReason);
    }

    private void assertHasFileAndReason(Throwable thrown) {
        assertThat(thrown).isInstanceOf(IOException.class);
        assertThat(Failures.sentence(thrown))
                .startsWith(folder.resolve("training.checkpoint") + ": ")
                .doesNotContain("\n", "Exception");
    }
}
