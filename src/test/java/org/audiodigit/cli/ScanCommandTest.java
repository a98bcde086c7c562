package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void jsonHasTheDocumentedKeysInOrder() throws IOException {
        WavFileBuilder.silence(folder.resolve("0_ann_0.wav"), 4000);
        WavFileBuilder.silence(folder.resolve("1_bob_0.wav"), 8000);
        Files.writeString(folder.resolve("hello.wav"), "hello");

        assertThat(run("scan", "--json", folder.toString())).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"dir\":"
                                + JsonLine.of(folder.toString())
                                + ",\"layout\":\"flat\",\"clips\":2,\"labels\":[\"0\",\"1\"],"
                                + "\"speakers\":[\"ann\",\"bob\"],\"seconds\":1.5,\"problems\":["
                                + "{\"file\":\"hello.wav\",\"reason\":"
                                + "\"is not named LABEL_SPEAKER_TAKE.wav\"}]}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void textContainsCountsAndDescribesSpeakers() throws IOException {
        WavFileBuilder.silence(folder.resolve("01").resolve("0_01_0.wav"), 4000);
        WavFileBuilder.silence(folder.resolve("02").resolve("0_02_0.wav"), 4000);
        WavFileBuilder.silence(folder.resolve("02").resolve("5_02_0.wav"), 4000);
        Files.writeString(
                folder.resolve("audioMNIST_meta.txt"),
                "{\"01\": {\"gender\": \"female\", \"age\": \"31\"}}");

        assertThat(run("scan", folder.toString())).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        folder.toString(),
                        "layout       speaker-folders",
                        "clips        3",
                        "seconds      1.5",
                        "labels       2",
                        "  0          2",
                        "  5          1",
                        "speakers     2",
                        "  01         1     female, age 31",
                        "  02         2",
                        "problems     0");
    }

    @Test
    void withAnUnreadableRecordingTheExitCodeIsOne() throws IOException {
        WavFileBuilder.silence(folder.resolve("0_ann_0.wav"), 4000);
        Files.writeString(folder.resolve("1_ann_0.wav"), "no sound");

        assertThat(run("scan", folder.toString())).isEqualTo(1);

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("  1_ann_0.wav: "))
                .contains("problems     1");
    }

    @Test
    void aLongListOfProblemsIsShortened() throws IOException {
        WavFileBuilder.silence(folder.resolve("0_ann_0.wav"), 4000);
        for (int take = 0; take < 25; take++) {
            WavFileBuilder.silence(folder.resolve("1_ann_" + take + ".wav"), 0);
        }

        run("scan", folder.toString());

        assertThat(out.toString().lines())
                .hasSize(9 + 20 + 1)
                .last()
                .isEqualTo("  and 5 more; --json lists all");
    }

    @Test
    void aMissingFolderIsOneLine() {
        assertThat(run("scan", folder.resolve("missing").toString())).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        "audiodigit: " + folder.resolve("missing") + ": no such file or folder");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anEmptyFolderIsOneLine() {
        assertThat(run("scan", folder.toString())).isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("contains no recordings (expected ");
    }

    @Test
    void aMissingFolderArgumentIsAUsageError() {
        assertThat(run("scan")).isEqualTo(2);
    }

    private int run(String... args) {
        return AudioDigit.commandLine(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        AudioHardware.system())
                .execute(args);
    }
}
