package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDetailsTest {

    @TempDir private Path folder;

    @Test
    void detailsAreReadAsTheyWereWritten() throws IOException {
        RunDetails details = new RunDetails("без шума, 2nd try", "digit-cnn", 6.5);
        details.write(folder);
        assertThat(RunDetails.read(folder)).isEqualTo(details);
    }

    @Test
    void aMissingNameIsThatOfTheFolder() {
        assertThat(RunDetails.read(folder)).isEqualTo(RunDetails.NONE);
        assertThat(RunDetails.NONE.nameIn(folder)).isEqualTo(folder.getFileName().toString());
        assertThat(RunDetails.NONE.nameIn(Path.of("models", "a", "..", "run-2")))
                .isEqualTo("run-2");
    }

    @Test
    void aNameIsOneShortLine() {
        assertThat(new RunDetails(" a\tb\n\u0000c ", null, null).name()).isEqualTo("a b c");
        assertThat(new RunDetails("x".repeat(1000), null, null).name())
                .hasSize(RunDetails.MAX_NAME);
        assertThat(new RunDetails(" \n ", null, -1.0)).isEqualTo(RunDetails.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"name\": {}}", "{\"seconds\": \"0.5x\"}"})
    void aDamagedFileHasNoDetails(String json) throws IOException {
        Files.writeString(folder.resolve(RunDetails.FILE), json);
        assertThat(RunDetails.read(folder)).isEqualTo(RunDetails.NONE);
    }
}
