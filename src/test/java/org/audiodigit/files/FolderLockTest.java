package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.audiodigit.common.Failures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("process")
class FolderLockTest {

    private static final int PROCESSES = 3;
    private static final int ROUNDS = 150;

    @TempDir private Path shared;
    private Path folder;
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void setFolder() {
        folder = shared.resolve("model");
    }

    @AfterEach
    void killProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    private Process start(int rounds) throws IOException {
        Process process = LockingProcess.start(folder, rounds);
        processes.add(process);
        return process;
    }

    private Process startHolder(int mode) throws Exception {
        Process holder = start(mode);
        awaitFile("held", holder);
        return holder;
    }

    /** Polls for a file that another process creates. */
    private void awaitFile(String name, Process by) throws InterruptedException {
        while (!Files.exists(shared.resolve(name))) {
            assertThat(by.isAlive()).isTrue();
            Thread.sleep(5);
        }
    }

    private void assertInUse(String holder) {
        FolderInUseException exception =
                catchThrowableOfType(FolderInUseException.class, () -> FolderLock.acquire(folder));
        assertThat(Failures.sentence(exception))
                .isEqualTo(
                        "%s: is in use by %s; wait until it ends, or choose another folder"
                                .formatted(folder, holder));
    }

    @Test
    void createsTheFolderAndLeavesItEmpty() throws IOException {
        FolderLock.acquire(folder).close();
        assertThat(folder).isEmptyDirectory();
        FolderLock.acquire(folder).close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void deletesStaleLockFileOnly() throws Exception {
        Process holder = startHolder(LockingProcess.HOLD);
        FolderLock.deleteStale(folder);
        assertInUse("another process (" + holder.pid() + ")");

        holder.destroyForcibly().waitFor();
        assertThat(folder).isNotEmptyDirectory();
        FolderLock.deleteStale(folder);
        assertThat(folder).isEmptyDirectory();
        FolderLock.deleteStale(folder.resolve("none"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void reportsAnotherProcessUntilItIsKilled() throws Exception {
        Process holder = startHolder(LockingProcess.HOLD);
        assertInUse("another process (" + holder.pid() + ")");

        holder.destroyForcibly();
        holder.waitFor();

        FolderLock.acquire(folder).close();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "999999999999"})
    void waitsForTheIdOfTheHolder(String content) throws Exception {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(FolderLock.NAME), content);
        Process holder = startHolder(LockingProcess.HOLD_AND_WRITE_ID_LATER);
        assertInUse("another process (" + holder.pid() + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "text"})
    void rejectsFolderOfUnknownHolder(String content) throws Exception {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(FolderLock.NAME), content);
        startHolder(LockingProcess.HOLD_WITHOUT_ID);
        assertInUse("another process");
        assertThat(folder.resolve(FolderLock.NAME)).exists();
    }

    @Test
    @SuppressWarnings("try") // only held open for the duration of the block
    void rejectsSecondLockOfThisProcessAndKeepsTheFirst() throws Exception {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("count"), "0");
        try (FolderLock first = FolderLock.acquire(folder)) {
            assertInUse("this program");
            assertInUse("this program");
            // the system releases a file lock with any other use of the file in the process
            Process other = start(1);
            awaitFile("rejected", other);
            assertThat(other.isAlive()).isTrue();
            assertThat(folder.resolve("count")).hasContent("0");
        }
        assertThat(processes.get(0).waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("count")).hasContent("1");
    }

    @Test
    void onlyOneProcessHoldsTheLock() throws Exception {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("count"), "0");
        for (int i = 0; i < PROCESSES; i++) {
            start(ROUNDS);
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(folder.resolve("count")).hasContent(Integer.toString(PROCESSES * ROUNDS));
        assertThat(folder.toFile().list()).containsExactly("count");
    }

    @Test
    void deletesLockFileOfHolderKilledDuringRelease() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(FolderLock.NAME), "-");
        FolderLock.acquire(folder).close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doesNotFollowLinkOutOfTheFolder() throws IOException {
        Files.createDirectory(folder);
        Path outside = Files.writeString(shared.resolve("outside"), "content");
        try {
            Files.createSymbolicLink(folder.resolve(FolderLock.NAME), outside);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "links are not supported: " + e);
        }
        assertThatThrownBy(() -> FolderLock.acquire(folder)).isInstanceOf(IOException.class);
        assertThat(outside).hasContent("content");
    }
}
