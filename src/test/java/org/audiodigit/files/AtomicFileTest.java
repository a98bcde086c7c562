package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.audiodigit.common.Failures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 50;

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void writeOldFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "old");
    }

    private static void diskFull() throws IOException {
        // the message of the operating system has no file name
        throw new IOException("No space left on device");
    }

    @Test
    void reportsFullDiskWithTheFileAndKeepsTheOldFile() throws IOException {
        IOException failure =
                catchThrowableOfType(
                        IOException.class,
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[100]);
                                            diskFull();
                                        }));

        assertThat(Failures.sentence(failure))
                .isEqualTo(file + ": cannot be written: No space left on device");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void reportsFailureBeforeTheNameIsKnownWithTheFolder() {
        IOException failure =
                catchThrowableOfType(
                        IOException.class,
                        () -> AtomicFile.write(folder, out -> diskFull(), () -> "named"));

        assertThat(Failures.sentence(failure))
                .isEqualTo(folder + ": cannot be written: No space left on device");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void reportsMissingFolderWithTheFile() {
        Path missing = folder.resolve("missing").resolve("file");
        IOException failure =
                catchThrowableOfType(
                        IOException.class, () -> AtomicFile.write(missing, out -> out.write(1)));
        assertThat(Failures.sentence(failure))
                .isEqualTo(missing + ": cannot be written: no such file or folder");
    }

    @Test
    void reportsFailureOfTheSourceWithTheSource() {
        Path source = folder.resolve("source");
        IOException failure =
                catchThrowableOfType(
                        IOException.class,
                        () -> AtomicFile.write(file, out -> Files.copy(source, out)));
        assertThat(failure).isInstanceOf(NoSuchFileException.class);
        assertThat(Failures.sentence(failure)).isEqualTo(source + ": no such file or folder");
    }

    @Test
    void fileNameMayDependOnTheContent() throws IOException {
        StringBuilder written = new StringBuilder();
        Path named =
                AtomicFile.write(
                        folder,
                        out -> {
                            out.write('x');
                            written.append("x-file");
                        },
                        written::toString);
        assertThat(named).isEqualTo(folder.resolve("x-file")).hasContent("x");
    }

    @Test
    void concurrentWritersOfOneFolderDoNotMixTheirBytes() {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CompletableFuture<?>[] writers =
                IntStream.range(0, WRITERS)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> writeAll(i), threads))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(writers).join();
        threads.shutdown();

        for (int i = 0; i < WRITERS; i++) {
            assertThat(folder.resolve("of-" + i)).hasContent(Integer.toString(i).repeat(5000));
        }
    }

    private void writeAll(int writer) {
        byte[] bytes = Integer.toString(writer).repeat(5000).getBytes();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                AtomicFile.write(folder, out -> out.write(bytes), () -> "of-" + writer);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
