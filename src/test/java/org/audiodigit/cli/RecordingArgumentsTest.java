package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingArgumentsTest {

    @TempDir private Path folder;

    private Path file(String name) throws IOException {
        return Files.write(folder.resolve(name), new byte[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.wav",
                "two words.WAV",
                "fünf-五-\uD83D\uDE00.wav",
                "e\u0301.wav",
                "notes.txt"
            })
    void aFileIsOpenedByItsPathOrUri(String name) throws IOException {
        Charset locale = Charset.forName(System.getProperty("sun.jnu.encoding"));
        Assumptions.assumeTrue(locale.newEncoder().canEncode(name), "the locale lacks the name");
        Path file = file(name);
        String uri = file.toUri().toString();

        assertThat(RecordingArguments.of(file.toString())).containsExactly(file);
        assertThat(RecordingArguments.of(uri)).containsExactly(file);
        assertThat(RecordingArguments.of(uri.replace("file:///", "FILE:/"))).containsExactly(file);
        assertThat(RecordingArguments.of(uri.replace("file:///", "file://localhost/")))
                .containsExactly(file);
    }

    @Test
    void aRelativePathBecomesAbsolute() {
        assertThat(RecordingArguments.of("pom.xml"))
                .containsExactly(Path.of("pom.xml").toAbsolutePath());
    }

    @Test
    void severalFilesAreOpenedTogether() throws IOException {
        Path a = file("a.wav");
        Path b = file("b.wav");

        assertThat(RecordingArguments.of(a.toString(), b.toUri().toString())).containsExactly(a, b);
        assertThat(RecordingArguments.of(a.toString(), folder + "/missing.wav")).isEmpty();
        assertThat(RecordingArguments.of(a.toString(), "--json")).isEmpty();
    }

    @Test
    void aUriOfAMissingFileIsOpenedSinceTheWindowReportsIt() {
        Path missing = folder.resolve("missing.wav");

        assertThat(RecordingArguments.of(missing.toUri().toString())).containsExactly(missing);
    }

    @Test
    void otherCommandLinesAreNotFiles() throws IOException {
        Path file = file("a.wav");

        for (String[] other :
                List.<String[]>of(
                        new String[] {},
                        new String[] {""},
                        new String[] {"clasify"},
                        new String[] {"--help"},
                        new String[] {"info", file.toString()},
                        new String[] {folder.toString()},
                        new String[] {folder + "/missing.wav"},
                        new String[] {"no\0path"},
                        new String[] {"file:%"},
                        new String[] {"file://elsewhere/a.wav"},
                        new String[] {"http://localhost/a.wav"})) {
            assertThat(RecordingArguments.of(other)).isEmpty();
        }
    }

    @Test
    void commandsComeBeforeFilesOfTheirNames() {
        assertThat(AudioDigit.isCommand("classify")).isTrue();
        assertThat(AudioDigit.isCommand("summary")).isTrue();
        assertThat(AudioDigit.isCommand("pom.xml")).isFalse();
        assertThat(AudioDigit.isCommand("audiodigit")).isFalse();
    }
}
