package org.audiodigit.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir private Path folder;

    @Test
    void writtenSettingsAreReadBack() throws IOException {
        Map<String, String> values =
                Map.of(
                        "dataset.last", "C:\\Recordings\\new",
                        "label", " sieben\tüñ 七 ",
                        "formula", "a=b: #1!",
                        "empty", "");
        SettingsFile file = new SettingsFile(folder.resolve("new").resolve("settings.properties"));
        file.write(values);
        assertThat(file.read()).isEqualTo(values);
    }

    @Test
    void aMissingOrDamagedFileContainsNoSettings() throws IOException {
        assertThat(new SettingsFile(folder.resolve("none")).read()).isEmpty();
        Path damaged = folder.resolve("damaged");
        Files.write(damaged, new byte[] {'a', '=', (byte) 0xFF, (byte) 0xC0});
        assertThat(new SettingsFile(damaged).read()).isEmpty();
        Files.writeString(damaged, "a=\\uZZZZ");
        assertThat(new SettingsFile(damaged).read()).isEmpty();
    }
}
