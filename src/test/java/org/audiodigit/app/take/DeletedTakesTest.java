package org.audiodigit.app.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.undo.DeletableFile;
import org.audiodigit.files.Bin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletedTakesTest {

    @TempDir private Path folder;

    @Test
    void noTakeIsDeletedIfOneCannotBeMoved() throws IOException {
        Path take = Files.writeString(folder.resolve("0_me_0.wav"), "samples");
        // a folder cannot be moved into itself
        Path unmovable = Files.createDirectory(folder.resolve("1_me_0.wav"));
        Bin bin = new Bin(unmovable.resolve("bin"));
        DeletedTakes takes =
                new DeletedTakes(
                        "me",
                        List.of(DeletableFile.of(bin, take), DeletableFile.of(bin, unmovable)));

        assertThatThrownBy(takes::delete)
                .isInstanceOf(IOException.class)
                .hasNoSuppressedExceptions();
        assertThat(take).hasContent("samples");
        assertThat(unmovable).isDirectory();
    }
}
