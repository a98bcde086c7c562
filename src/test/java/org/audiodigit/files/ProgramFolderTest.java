package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgramFolderTest {

    private final ProgramFolder program = new ProgramFolder(Path.of("home", ".audiodigit"));

    @Test
    void everythingLiesBelowOneFolder() {
        assertThat(program.models()).isEqualTo(Path.of("home", ".audiodigit", "models"));
        assertThat(program.samples()).isEqualTo(Path.of("home", ".audiodigit", "samples"));
        assertThat(program.voices()).isEqualTo(Path.of("home", ".audiodigit", "voices"));
        assertThat(program.settings())
                .isEqualTo(Path.of("home", ".audiodigit", "settings.properties"));
    }

    @Test
    void thePropertyChoosesTheFolderAndTestsDoNotTouchTheRealOne() {
        assertThat(ProgramFolder.standard().root())
                .isEqualTo(Path.of(System.getProperty("audiodigit.home")))
                .isNotEqualTo(ProgramFolder.standardIn("", "/home/anna").root());
    }

    @Test
    void withoutThePropertyItIsInThePersonsHome() {
        assertThat(ProgramFolder.standardIn(" ", "/home/anna").root())
                .isEqualTo(Path.of("/home/anna", ".audiodigit"));
    }

    @Test
    void aRelativeFolderIsToldFromTheWorkingFolder() {
        assertThat(ProgramFolder.standardIn("mine", "/home/anna").root())
                .isEqualTo(Path.of("mine").toAbsolutePath());
    }
}
