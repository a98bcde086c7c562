package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesCommandTest {

    @TempDir private Path folder;
    private final Console console = new Console();
    private Path file;
    private Path npy;

    @BeforeEach
    void recording() throws IOException {
        file = WavFileBuilder.noise(folder.resolve("a.wav"));
        npy = folder.resolve("a.npy");
    }

    @ParameterizedTest
    @CsvSource({"stft, 230, 120", "log-mel, 96, 40"})
    void theFileHasTheFormatOfNumPy(String frontEnd, int rows, int columns) throws IOException {
        assertThat(features(file, frontEnd, npy)).isZero();
        assertThat(console.out())
                .containsExactly("%s: float32 (%d, %d)".formatted(npy, rows, columns));

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(npy)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(text(bytes, 6, StandardCharsets.ISO_8859_1)).isEqualTo("\u0093NUMPY");
        assertThat(bytes.getShort()).as("version 1.0").isEqualTo((short) 1);
        String header = text(bytes, bytes.getShort(), StandardCharsets.US_ASCII);
        assertThat(bytes.position() % 64).isZero();
        assertThat(header)
                .matches(
                        "\\{'descr': '<f4', 'fortran_order': False, 'shape': \\(%d, %d\\), \\} *\n"
                                .formatted(rows, columns));
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        assertThat(values)
                .containsExactly(FrontEnds.byName(frontEnd).apply(WavReader.read(file).waveform()));
    }

    private static String text(ByteBuffer bytes, int length, Charset charset) {
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, charset);
    }

    @Test
    void anUnreadableRecordingIsOneLineAndWritesNoFile() throws IOException {
        Path broken = Files.writeString(folder.resolve("b.wav"), "no sound");

        assertThat(features(broken, "stft", npy)).isEqualTo(1);
        assertThat(console.error()).startsWith("audiodigit: " + broken + ": ");
        assertThat(features(folder.resolve("missing.wav"), "stft", npy)).isEqualTo(1);
        assertThat(console.error()).endsWith("missing.wav: no such file or folder");
        assertThat(features(folder, "stft", npy)).isEqualTo(1);
        assertThat(console.error()).endsWith(folder + ": is a folder");
        assertThat(npy).doesNotExist();
    }

    @Test
    void anUnwritableOutputIsOneLine() {
        Path missing = folder.resolve("missing");

        assertThat(features(file, "stft", missing.resolve("a.npy"))).isEqualTo(1);
        assertThat(console.error())
                .isEqualTo("audiodigit: " + missing + ": no such file or folder");
        assertThat(features(file, "stft", folder)).isEqualTo(1);
        assertThat(console.error()).contains("is a folder");
    }

    @Test
    void theRecordingIsNotOverwritten() throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThat(features(file, "stft", file)).isEqualTo(2);

        assertThat(console.error()).contains("--output would overwrite");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anUnknownFrontEndListsTheValidOnes() {
        assertThat(features(file, "mel", npy)).isEqualTo(2);

        assertThat(console.error()).contains("--front-end", "'mel'; use one of: stft, log-mel");
    }

    private int features(Path recording, String frontEnd, Path output) {
        return console.run("features", recording, "--front-end", frontEnd, "--output", output);
    }
}
