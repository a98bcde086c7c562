package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path good;
    private Path missing;

    @BeforeEach
    void files() {
        good =
                WavFileBuilder.write(
                        folder.resolve("good.wav"), WavFileBuilder.pcm16(8000, 16384, -16384));
        missing = folder.resolve("missing.wav");
    }

    @Test
    void jsonHasTheDocumentedKeys() {
        assertThat(run("info", "--json", good.toString())).isZero();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        """
                        {"file":"%s","sampleRate":8000,"channels":1,"bitsPerSample":16,\
                        "encoding":"PCM","frames":2,"seconds":2.5E-4,"peak":0.5,"rms":0.5,\
                        "warnings":[]}
                        """
                                .formatted(json(good)));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void jsonContainsEncodingAndWarnings() {
        WavFileBuilder wav = WavFileBuilder.riff().fmt(WavFileBuilder.MU_LAW, 2, 8000, 8);
        Path file = wav.chunk("data", 100, new byte[0]).write(folder.resolve("empty.wav"));
        assertThat(run("info", "--json", file.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        """
                        "encoding":"mu-law","frames":0,"seconds":0.0,"peak":0.0,"rms":0.0,\
                        "warnings":["The file is truncated: it has 0 of 100 bytes of samples.",\
                        "The file contains no samples."]""");
    }

    @Test
    void jsonContainsFailuresBetweenTheOtherFiles() {
        assertThat(run("info", "--json", missing.toString(), good.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "{\"file\":\""
                                + json(missing)
                                + "\",\"error\":\"no such file or folder\"}");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void textIsAFewLines() {
        assertThat(run("info", good.toString())).isZero();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        """
                        %s
                          PCM, 16 bits, mono, 8000 Hz
                          0.000 s, 2 frames
                          peak 0.5000 (-6.0 dB), RMS 0.5000 (-6.0 dB)
                        """
                                .formatted(good));
    }

    @Test
    void textFailuresAreOneLineEachOnStandardError() {
        assertThat(run("info", missing.toString(), good.toString(), folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        """
                        audiodigit: %s: no such file or folder
                        audiodigit: %s: is a folder
                        """
                                .formatted(missing, folder));
        assertThat(out.toString()).startsWith(good.toString());
    }

    @Test
    void aMissingFileArgumentIsAUsageError() {
        assertThat(run("info")).isEqualTo(2);
        assertThat(err.toString()).contains("FILE").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return AudioDigit.commandLine(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        AudioHardware.system())
                .execute(arguments);
    }

    private static String json(Path file) {
        return file.toString().replace("\\", "\\\\");
    }
}
