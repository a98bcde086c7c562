package org.audiodigit.app.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.audiodigit.files.Bin;
import org.audiodigit.files.FileChangedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletableFileTest {

    @TempDir private Path folder;
    private Bin bin;
    private Path clip;

    @BeforeEach
    void writeClip() throws IOException {
        bin = new Bin(folder.resolve("bin"));
        clip = Files.writeString(folder.resolve("3_me_0.wav"), "samples");
    }

    @Test
    void aFileIsDeletedAndRestoredSeveralTimes() throws IOException {
        DeletableFile file = DeletableFile.of(bin, clip);
        for (int i = 0; i < 2; i++) {
            file.delete();
            assertThat(clip).doesNotExist();
            file.restore();
            assertThat(clip).hasContent("samples");
        }
    }

    @Test
    void aFileWithOtherContentIsNotDeleted() throws IOException {
        DeletableFile file = DeletableFile.whileUnchanged(bin, clip);
        Files.writeString(clip, "edited");
        assertThatThrownBy(file::delete)
                .isInstanceOf(FileChangedException.class)
                .hasMessageContaining("3_me_0.wav");
        assertThat(clip).hasContent("edited");
    }

    @Test
    void restoringReplacesNothing() throws IOException {
        DeletableFile file = DeletableFile.of(bin, clip);
        file.delete();
        Files.writeString(clip, "new");
        assertThatThrownBy(file::restore).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(clip).hasContent("new");
        Files.delete(clip);
        file.restore();
        assertThat(clip).hasContent("samples");
    }

    @Test
    void nothingIsRestoredFromABinThatWasEmptied() throws IOException {
        DeletableFile file = DeletableFile.of(bin, clip);
        assertThatThrownBy(file::restore).isInstanceOf(NoSuchFileException.class);
        file.delete();
        bin.empty(Instant.MAX, Bin.MAX_BYTES);
        assertThatThrownBy(file::restore).isInstanceOf(NoSuchFileException.class);
    }
}
