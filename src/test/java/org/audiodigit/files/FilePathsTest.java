package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FilePathsTest {

    @Test
    void everyFolderHasAName() {
        Path root = Path.of("").toAbsolutePath().getRoot();
        assertThat(FilePaths.folderName(root.resolve("some").resolve("model"))).isEqualTo("model");
        assertThat(FilePaths.folderName(root.resolve("model").resolve("."))).isEqualTo("model");
        assertThat(FilePaths.folderName(root)).isEqualTo(root.toString());
    }
}
