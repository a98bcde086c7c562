package org.audiodigit.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    @TempDir private Path folder;

    @Test
    void theNewestLongTermSupportVersionIsTaken() throws IOException {
        List<Path> homes = List.of(jdk("21.0.5"), jdk("25"), jdk("26.0.1"), jdk("17.0.15"));

        assertThat(Jdk.newest(homes)).isEqualTo(new Jdk(homes.get(1), 25));
    }

    @Test
    void withoutOneTheNewestVersionIsTaken() throws IOException {
        List<Path> homes = List.of(jdk("22.0.1"), jdk("23"));

        assertThat(Jdk.newest(homes).feature()).isEqualTo(23);
    }

    @Test
    void anOldJdkOrOneWithoutJpackageIsIgnored() throws IOException {
        Path incomplete = jdk("25");
        Files.delete(new Jdk(incomplete, 25).tool("jpackage"));
        List<Path> homes = List.of(jdk("11.0.2"), incomplete, folder.resolve("missing"));

        assertThatThrownBy(() -> Jdk.newest(homes)).hasMessageContaining("jpackage");
    }

    @Test
    void aJdkForAnotherProcessorIsIgnored() throws IOException {
        boolean arm = Os.processor().equals("aarch64");
        Path other = jdk("25", arm ? "x86_64" : "aarch64");
        List<Path> homes = List.of(other, jdk("21.0.5", arm ? "aarch64" : "amd64"));

        assertThat(Jdk.newest(homes).feature()).isEqualTo(21);
        assertThatThrownBy(() -> Jdk.chosen(other))
                .hasMessageContaining(Os.processor())
                .hasMessageContaining(other.toString());
    }

    private Path jdk(String version, String processor) throws IOException {
        Path home = jdk(version);
        Files.writeString(
                home.resolve("release"),
                "OS_ARCH=\"" + processor + "\"\n",
                StandardOpenOption.APPEND);
        return home;
    }

    private Path jdk(String version) throws IOException {
        Path home = folder.resolve(version);
        Jdk jdk = new Jdk(home, 0);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.createFile(jdk.tool("jlink"));
        Files.createFile(jdk.tool("jpackage"));
        return home;
    }
}
