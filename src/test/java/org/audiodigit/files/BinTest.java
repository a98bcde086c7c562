package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.audiodigit.files.Bin.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinTest {

    @TempDir private Path temp;

    private Bin bin() {
        return new Bin(temp.resolve("bin"));
    }

    private Path run(String content) throws IOException {
        Path run = Files.createDirectories(temp.resolve("models/run"));
        return Files.writeString(run.resolve("history.csv"), content).getParent();
    }

    @Test
    void aDeletedFolderIsRestoredWithItsContent() throws IOException {
        Path run = run("curves");
        Item item = bin().add(run);
        assertThat(run).doesNotExist();
        assertThat(item.stored()).isDirectory().startsWith(bin().folder());
        bin().restore(item);
        assertThat(run.resolve("history.csv")).hasContent("curves");
        assertThat(bin().folder()).isEmptyDirectory();
    }

    @Test
    void aFileIsRestoredEvenIfItsFolderWasDeletedMeanwhile() throws IOException {
        Path file = run("curves").resolve("history.csv");
        Item item = bin().add(file);
        FolderTree.deleteIfExists(temp.resolve("models"));
        bin().restore(item);
        assertThat(file).hasContent("curves");
    }

    @Test
    void deletionsOfTheSameNameDoNotReplaceEachOther() throws IOException {
        Item first = bin().add(run("first"));
        Item second = bin().add(run("second"));
        bin().restore(first);
        assertThat(temp.resolve("models/run/history.csv")).hasContent("first");
        assertThatThrownBy(() -> bin().restore(second)).isInstanceOf(IOException.class);
        assertThat(temp.resolve("models/run/history.csv")).hasContent("first");
        assertThat(second.stored().resolve("history.csv")).hasContent("second");
    }

    @Test
    void aMissingFileLeavesNothingInTheBin() {
        assertThatThrownBy(() -> bin().add(temp.resolve("missing")))
                .isInstanceOf(IOException.class);
        assertThat(bin().folder()).isEmptyDirectory();
    }

    @Test
    void emptyingDeletesOnlyWhatWasDeletedBefore() throws IOException {
        Item old = bin().add(run("old"));
        Item recent = bin().add(run("recent"));
        Instant now = Instant.now();
        Files.setLastModifiedTime(
                old.stored().getParent(), FileTime.from(now.minus(Duration.ofDays(31))));
        bin().empty(now.minus(Duration.ofDays(30)), Bin.MAX_BYTES);
        assertThat(old.stored().getParent()).doesNotExist();
        assertThat(recent.stored()).isDirectory();
    }

    @Test
    void aBinThatWasNeverUsedIsEmpty() throws IOException {
        bin().empty(Instant.now(), Bin.MAX_BYTES);
        assertThat(bin().folder()).doesNotExist();
    }

    @Test
    void theOldestItemsBeyondTheSizeAreDeleted() throws IOException {
        Item old = bin().add(run("old"));
        Item recent = bin().add(run("recent"));
        Files.setLastModifiedTime(old.stored().getParent(), FileTime.from(Instant.EPOCH));
        bin().empty(Instant.MIN, "recent".length());
        assertThat(old.stored().getParent()).doesNotExist();
        assertThat(recent.stored()).isDirectory();
    }

    @Test
    void aCopyToAnotherDiskIsComplete() throws IOException {
        Path run = run("curves");
        FolderTree.copy(run, temp.resolve("copy"));
        assertThat(temp.resolve("copy/history.csv")).hasContent("curves");
        assertThat(FolderTree.size(temp.resolve("copy"))).isEqualTo("curves".length());
    }
}
