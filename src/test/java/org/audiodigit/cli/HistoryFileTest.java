package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.common.Failures;
import org.audiodigit.testing.ThreadCosts;
import org.audiodigit.training.EpochResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void noFileYet() {
        file = folder.resolve("history.jsonl");
    }

    private static EpochResult epoch(int number) {
        return new EpochResult(number, 1, 0.5, 1.25, 0.5, 2, 40);
    }

    private List<Integer> epochs() throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JsonLine.parse(line, EpochResult.class))
                .flatMap(Optional::stream)
                .map(EpochResult::epoch)
                .toList();
    }

    @Test
    void eachEpochIsALineWithTheDocumentedKeys() throws IOException {
        new HistoryFile(file).append(epoch(1));
        assertThat(file)
                .hasContent(
                        "{\"epoch\":1,\"trainLoss\":1.0,\"trainAccuracy\":0.5,"
                                + "\"validationLoss\":1.25,\"validationAccuracy\":0.5,"
                                + "\"seconds\":2.0,\"samplesPerSecond\":40.0}\n");
    }

    @Test
    void theExistingLinesArePreserved() throws IOException {
        new HistoryFile(file).append(epoch(1));
        new HistoryFile(file).append(epoch(2));
        assertThat(epochs()).containsExactly(1, 2);
    }

    @Test
    void onlyMissingEpochsAreAppended() throws IOException {
        HistoryFile history = new HistoryFile(file);
        history.append(epoch(1));
        history.complete(List.of(epoch(1), epoch(2), epoch(3)));
        history.complete(List.of(epoch(1), epoch(2), epoch(3)));
        assertThat(epochs()).containsExactly(1, 2, 3);
    }

    @Test
    void allEpochsAreAppendedToAnEmptyFile() throws IOException {
        new HistoryFile(file).complete(List.of(epoch(1), epoch(2)));
        assertThat(epochs()).containsExactly(1, 2);
    }

    @Test
    void anIncompleteLineIsTerminatedAndIgnored() throws IOException {
        HistoryFile history = new HistoryFile(file);
        history.append(epoch(1));
        Files.writeString(file, Files.readString(file) + "{\"epoch\":2,\"trainLo");
        history.complete(List.of(epoch(1), epoch(2), epoch(3)));
        assertThat(epochs()).containsExactly(1, 2, 3);
    }

    @Test
    void aLastLineWithoutLineBreakIsNotRepeated() throws IOException {
        HistoryFile history = new HistoryFile(file);
        history.append(epoch(1));
        Files.writeString(file, Files.readString(file).strip());
        history.complete(List.of(epoch(1), epoch(2)));
        assertThat(epochs()).containsExactly(1, 2);
    }

    @Test
    void theEpochsOfAnotherTrainingInTheSameFileAreIgnored() throws IOException {
        HistoryFile history = new HistoryFile(file);
        List.of(1, 2, 3, 4, 5).forEach(number -> append(history, number, 9));
        history.complete(List.of(epoch(1), epoch(2)));
        assertThat(epochs()).containsExactly(1, 2, 3, 4, 5, 1, 2);
        history.complete(List.of(epoch(1), epoch(2), epoch(3)));
        assertThat(epochs()).containsExactly(1, 2, 3, 4, 5, 1, 2, 3);
    }

    private static void append(HistoryFile history, int number, double seconds) {
        try {
            history.append(new EpochResult(number, 1, 0.5, 1.25, 0.5, seconds, 40));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anUnrelatedObjectWithAnEpochIsIgnored() throws IOException {
        Files.writeString(file, "{\"epoch\":2147483647}\n");
        new HistoryFile(file).complete(List.of(epoch(1), epoch(2)));
        assertThat(epochs()).containsExactly(Integer.MAX_VALUE, 1, 2);
    }

    @Test
    void bytesThatAreNotTextArePreserved() throws IOException {
        byte[] binary = {(byte) 0xFF, (byte) 0xFE, 0, '\n'};
        Files.write(file, binary);
        new HistoryFile(file).complete(List.of(epoch(1)));
        assertThat(Files.readAllBytes(file)).startsWith(binary);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .endsWith(JsonLine.of(epoch(1)) + "\n");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadIntoMemory() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        HistoryFile history = new HistoryFile(file);
        ThreadCosts before = ThreadCosts.now();
        assertThatThrownBy(() -> history.complete(List.of(epoch(1))))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e ->
                                assertThat(Failures.sentence(e))
                                        .startsWith(file + ": is larger than 64 MB"));
        assertThat(ThreadCosts.now().since(before).bytes()).isLessThan(1 << 20);
    }

    @Test
    void aFullDiskIsReportedWithTheNameOfTheFile() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "/dev/full is missing");
        HistoryFile history = new HistoryFile(full);
        assertThatThrownBy(() -> history.complete(List.of(epoch(1))))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e ->
                                assertThat(Failures.sentence(e))
                                        .isEqualTo(
                                                "/dev/full: cannot be written: No space left on device"));
    }

    @Test
    void aMissingFolderIsReportedBeforeTheTraining() {
        assertThatThrownBy(() -> new HistoryFile(folder.resolve("missing/history.jsonl")))
                .isInstanceOf(IOException.class);
    }
}
