package org.audiodigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.app.settings.SettingsFile;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program on systems with other languages, line separators and characters in file names. */
@Tag("engine")
@Tag("process")
class ForeignSystemsTest {

    private static final int TIMEOUT_SECONDS = 300;
    private static final String ARGUMENTS = "test.arguments";

    /** Umlauts, Chinese, a combining accent, an emoji and spaces. */
    private static final String NAME = "Dätä 五 e\u0301 \uD83D\uDE00";

    @TempDir private Path folder;

    /** Stands for {@link #NAME} in arguments, which the locale of this process may lack. */
    private static final String PLACEHOLDER = "NAME";

    private static final Map<String, String> UNICODE = Map.of("LC_ALL", "C.UTF-8");
    private static final Map<String, String> POSIX = Map.of("LC_ALL", "C");

    private static String argument() {
        return System.getProperty(ARGUMENTS).replace(PLACEHOLDER, NAME);
    }

    /** Runs the program with the arguments in a system property, one a line. */
    static final class Program {

        public static void main(String[] none) {
            String home = System.getProperty("user.home");
            System.setProperty("user.home", home.replace(PLACEHOLDER, NAME));
            Main.main(argument().split("\n"));
        }
    }

    /** Writes recordings to a folder. */
    static final class RecordingsWriter {

        public static void main(String[] none) throws IOException {
            ToneDataset.write(Path.of(argument()));
        }
    }

    /** Writes settings, whose library ends lines as the system does. */
    static final class SettingsWriter {

        public static void main(String[] none) throws IOException {
            new SettingsFile(Path.of(System.getProperty(ARGUMENTS))).write(Map.of("a", "b"));
        }
    }

    private ChildJvm run(List<String> options, Map<String, String> environment, Object... arguments)
            throws Exception {
        String lines = String.join("\n", Stream.of(arguments).map(Object::toString).toList());
        return ChildJvm.run(
                Program.class,
                folder,
                TIMEOUT_SECONDS,
                options,
                Map.of(ARGUMENTS, lines, "audiodigit.home", folder.resolve("home").toString()),
                environment);
    }

    private void writeRecordings(Path target) throws Exception {
        ChildJvm written =
                ChildJvm.run(
                        RecordingsWriter.class,
                        folder,
                        TIMEOUT_SECONDS,
                        List.of(),
                        Map.of(ARGUMENTS, target.toString()),
                        UNICODE);
        assertThat(written.exitCode()).as(written.output()).isZero();
    }

    @Test
    void aTrainingReadsSuchNamesAndWritesTheSameFilesInArabicAndOnWindows() throws Exception {
        Path tones = folder.resolve(PLACEHOLDER).resolve(PLACEHOLDER);
        writeRecordings(tones);
        Path model = folder.resolve("model");
        Path history = folder.resolve("history.jsonl");
        ChildJvm trained =
                run(
                        List.of(
                                "-Dline.separator=\r\n",
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Duser.extensions=u-nu-arab"),
                        UNICODE,
                        "train",
                        tones,
                        "--epochs",
                        "1",
                        "--output",
                        model,
                        "--history",
                        history);

        assertThat(trained.exitCode()).as(trained.output()).isZero();
        assertThat(trained.output()).containsPattern("Test accuracy \\d+\\.\\d\\d %");
        for (Path file : List.of(history, model.resolve("manifest.json"))) {
            String digits = Files.readString(file).replaceAll("[^\\p{Nd}\r]", "");
            assertThat(digits).matches("[0-9]+");
        }
    }

    @Test
    void settingsHaveTheSameLinesOnEverySystem() throws Exception {
        Path settings = folder.resolve("settings.properties");
        ChildJvm.run(
                SettingsWriter.class,
                folder,
                TIMEOUT_SECONDS,
                List.of("-Dline.separator=\r\n"),
                Map.of(ARGUMENTS, settings.toString()));

        assertThat(Files.readString(settings)).endsWith("\na=b\n").doesNotContain("\r");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesThatThePosixLocaleLacksAreFoundInAFolder() throws Exception {
        writeRecordings(folder.resolve("all").resolve(PLACEHOLDER).resolve("deeper"));
        ChildJvm scanned = run(List.of(), POSIX, "scan", folder.resolve("all"));

        assertThat(scanned.exitCode()).as(scanned.output()).isZero();
        assertThat(scanned.output()).contains("clips        160");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPathThatThePosixLocaleLacksIsReportedWithTheRemedy() throws Exception {
        ChildJvm scanned = run(List.of(), POSIX, "scan", folder.resolve(PLACEHOLDER));

        assertThat(scanned.exitCode()).isEqualTo(2);
        assertThat(scanned.output().strip().lines()).hasSize(1);
        assertThat(scanned.output()).contains("set LC_ALL=C.UTF-8").doesNotContain("Exception");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aHomeFolderThatThePosixLocaleLacksIsReported() throws Exception {
        ChildJvm scanned =
                ChildJvm.run(
                        Program.class,
                        folder,
                        TIMEOUT_SECONDS,
                        List.of(),
                        Map.of(ARGUMENTS, "scan\n.", "user.home", "/home/" + PLACEHOLDER),
                        POSIX);

        assertThat(scanned.exitCode()).isEqualTo(1);
        assertThat(scanned.output()).contains("set LC_ALL=C.UTF-8").doesNotContain("Exception");
    }
}
