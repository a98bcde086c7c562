package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFolderTest {

    private final ProgramFolder program = new ProgramFolder(Path.of("home", ".audiodigit"));

    @Test
    void allFilesAreInOneFolder() {
        assertThat(program.models()).isEqualTo(Path.of("home", ".audiodigit", "models"));
        assertThat(program.bundled()).isEqualTo(Path.of("home", ".audiodigit", "bundled"));
        assertThat(program.voices()).isEqualTo(Path.of("home", ".audiodigit", "voices"));
        assertThat(program.embeddings()).isEqualTo(Path.of("home", ".audiodigit", "embeddings"));
        assertThat(program.settings())
                .isEqualTo(Path.of("home", ".audiodigit", "settings.properties"));
    }

    @Test
    void propertySetsTheFolderAndTestsDoNotUseTheRealOne() {
        assertThat(ProgramFolder.standard().root())
                .isEqualTo(Path.of(System.getProperty("audiodigit.home")))
                .isNotEqualTo(ProgramFolder.standardIn("", "/home/anna").root());
    }

    @Test
    void defaultIsInTheHomeFolder() {
        assertThat(ProgramFolder.standardIn(" ", "/home/anna").root())
                .isEqualTo(Path.of("/home/anna", ".audiodigit"));
    }

    @Test
    void relativeFolderIsResolvedAgainstTheWorkingFolder() {
        assertThat(ProgramFolder.standardIn("mine", "/home/anna").root())
                .isEqualTo(Path.of("mine").toAbsolutePath());
    }

    @Test
    void deletesTheFeaturesOfEarlierVersions(@TempDir Path root) throws IOException {
        Path store = root.resolve("features/log-mel-0123456789abcdef");
        Files.createDirectories(store);
        for (String name : List.of("index", "used", "tensors-0", "tensors-1", "in-use.lock")) {
            Files.writeString(store.resolve(name), "x");
        }
        Files.createDirectory(root.resolve("voices"));

        new ProgramFolder(root).deleteOldFeatures();
        new ProgramFolder(root).deleteOldFeatures();

        assertThat(root.resolve("features")).doesNotExist();
        assertThat(root.resolve("voices")).exists();
    }

    @Test
    void otherFilesInTheFeaturesFolderStay(@TempDir Path root) throws IOException {
        Path store = Files.createDirectories(root.resolve("features/seed-0123456789abcdef"));
        Files.writeString(store.resolve("index"), "x");
        Files.writeString(store.resolve("notes.txt"), "mine");
        Path other = Files.createDirectories(root.resolve("features/other"));
        Files.writeString(other.resolve("index"), "mine");

        new ProgramFolder(root).deleteOldFeatures();

        assertThat(store.resolve("index")).doesNotExist();
        assertThat(store.resolve("notes.txt")).hasContent("mine");
        assertThat(other.resolve("index")).hasContent("mine");
    }
}
