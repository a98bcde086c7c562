package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invalid and unsupported files are rejected with one line that has the file and the reason. */
class InvalidWavTest {

    private static final String SUPPORTED = "; supported are PCM, float, A-law and mu-law";
    private static final byte[] SAMPLES = new byte[64];

    private static final String NOT_WAV = "not a WAV file; only WAV can be read";

    @TempDir private Path folder;

    static Stream<Arguments> invalidFiles() {
        byte[] otherGuid = new byte[16];
        otherGuid[0] = 1;
        return Stream.of(
                arguments("the file is empty", new byte[0]),
                arguments(NOT_WAV, new byte[] {'R', 'I'}),
                arguments(NOT_WAV, new byte[4000]),
                arguments(NOT_WAV, "fLaC and more".getBytes(StandardCharsets.UTF_8)),
                arguments(
                        "the file ends inside the RIFF header", new byte[] {'R', 'I', 'F', 'F', 0}),
                arguments(
                        "a RIFF file without WAVE content; only WAV can be read",
                        "RIFF\4\0\0\0AVI\n".getBytes(StandardCharsets.UTF_8)),
                arguments("the file has no fmt chunk", WavFileBuilder.riff().bytes()),
                arguments("the file has no fmt chunk", WavFileBuilder.riff().data(SAMPLES).bytes()),
                arguments(
                        "the file has no data chunk",
                        WavFileBuilder.riff().fmt(1, 1, 8000, 16).bytes()),
                arguments(
                        "the fmt chunk has 14 bytes; at least 16 are required",
                        WavFileBuilder.riff().chunk("fmt ", new byte[14]).data(SAMPLES).bytes()),
                arguments(
                        "the fmt chunk has 18 bytes; at least 40 are required",
                        WavFileBuilder.riff()
                                .chunk(
                                        "fmt ",
                                        new byte[] {
                                            -2, -1, 1, 0, 64, 31, 0, 0, -128, 62, 0, 0, 2, 0, 16, 0,
                                            0, 0
                                        })
                                .data(SAMPLES)
                                .bytes()),
                arguments("the header declares 0 channels", of(1, 0, 8000, 16)),
                arguments("the header declares a sample rate of 0 Hz", of(1, 1, 0, 16)),
                arguments("the header declares a sample rate of 4294967295 Hz", of(1, 1, -1, 16)),
                arguments("the header declares a sample rate of 1000001 Hz", of(1, 1, 1000001, 16)),
                arguments("unsupported encoding (0-bit PCM)" + SUPPORTED, of(1, 1, 8000, 0)),
                arguments("unsupported encoding (65-bit PCM)" + SUPPORTED, of(1, 1, 8000, 65)),
                arguments("unsupported encoding (16-bit float)" + SUPPORTED, of(3, 1, 8000, 16)),
                arguments(unsupported("Microsoft ADPCM, tag 0x0002"), of(2, 1, 8000, 4)),
                arguments(unsupported("IMA ADPCM, tag 0x0011"), of(0x11, 1, 8000, 4)),
                arguments(unsupported("GSM 6.10, tag 0x0031"), of(0x31, 1, 8000, 0)),
                arguments(unsupported("MP3, tag 0x0055"), of(0x55, 1, 8000, 0)),
                arguments(unsupported("unknown, tag 0xABCD"), of(0xABCD, 1, 8000, 16)),
                arguments(
                        unsupported("MP3, tag 0x0055"),
                        WavFileBuilder.riff()
                                .extensible(0x55, 1, 8000, 16, 16)
                                .data(SAMPLES)
                                .bytes()),
                arguments(
                        unsupported("sub-format 00000001-0000-0000-0000-000000000000"),
                        WavFileBuilder.riff()
                                .extensible(otherGuid, 1, 8000, 16, 16)
                                .data(SAMPLES)
                                .bytes()));
    }

    @ParameterizedTest
    @MethodSource("invalidFiles")
    void rejectsInvalidFile(String reason, byte[] bytes) {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), bytes);
        assertRejected(file, reason);
    }

    @Test
    void rejectsFolder() {
        assertRejected(folder, "is a folder");
    }

    @Test
    void rejectsMissingFile() {
        assertThatThrownBy(() -> WavReader.read(folder.resolve("none.wav")))
                .isInstanceOf(WavException.class)
                .hasMessage(folder.resolve("none.wav") + ": no such file or folder");
    }

    @Test
    void rejectsFileWithoutPermission() throws Exception {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), WavFileBuilder.pcm16(8000, 1));
        assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"),
                "this file system has no permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertRejected(file, "permission denied");
    }

    @Test
    void rejectsNamedPipeWithoutBlocking() throws Exception {
        Path pipe = folder.resolve("pipe.wav");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "mkfifo is missing");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertRejected(pipe, "is not a regular file");
    }

    @Test
    void reportsInterruption() {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), WavFileBuilder.pcm16(8000, 1));
        Thread.currentThread().interrupt();
        try {
            assertRejected(file, "reading was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void assertRejected(Path file, String reason) {
        assertThatThrownBy(() -> WavReader.readHeader(file))
                .isInstanceOf(WavException.class)
                .hasMessage(file + ": " + reason);
        assertThatThrownBy(() -> WavReader.read(file))
                .isInstanceOf(WavException.class)
                .hasMessage(file + ": " + reason);
    }

    private static String unsupported(String encoding) {
        return "unsupported encoding (" + encoding + ")" + SUPPORTED;
    }

    private static byte[] of(int tag, int channels, int rate, int bits) {
        return WavFileBuilder.riff().fmt(tag, channels, rate, bits).data(SAMPLES).bytes();
    }
}
