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

/** What cannot be read is refused in one line that names the file and the reason. */
class WavRefusalsTest {

    private static final String READ_ARE = "; PCM, float, A-law and mu-law are read";
    private static final byte[] SOME = new byte[64];

    @TempDir private Path folder;

    static Stream<Arguments> refused() {
        byte[] strangeGuid = new byte[16];
        strangeGuid[0] = 1;
        return Stream.of(
                arguments("is empty", new byte[0]),
                arguments("is not a RIFF file", new byte[] {'R', 'I'}),
                arguments("is not a RIFF file", new byte[4000]),
                arguments("is not a RIFF file", "fLaC and so on".getBytes(StandardCharsets.UTF_8)),
                arguments("ends inside its RIFF header", new byte[] {'R', 'I', 'F', 'F', 0}),
                arguments(
                        "is a RIFF file, but not of form WAVE",
                        "RIFF\4\0\0\0AVI\n".getBytes(StandardCharsets.UTF_8)),
                arguments("has no fmt chunk", WavFileBuilder.riff().bytes()),
                arguments("has no fmt chunk", WavFileBuilder.riff().data(SOME).bytes()),
                arguments("has no data chunk", WavFileBuilder.riff().fmt(1, 1, 8000, 16).bytes()),
                arguments(
                        "has a fmt chunk of 14 bytes where 16 are needed",
                        WavFileBuilder.riff().chunk("fmt ", new byte[14]).data(SOME).bytes()),
                arguments(
                        "has a fmt chunk of 18 bytes where 40 are needed",
                        WavFileBuilder.riff()
                                .chunk(
                                        "fmt ",
                                        new byte[] {
                                            -2, -1, 1, 0, 64, 31, 0, 0, -128, 62, 0, 0, 2, 0, 16, 0,
                                            0, 0
                                        })
                                .data(SOME)
                                .bytes()),
                arguments("has 0 channels", of(1, 0, 8000, 16)),
                arguments("has a sample rate of 0 Hz", of(1, 1, 0, 16)),
                arguments("has a sample rate of 4294967295 Hz", of(1, 1, -1, 16)),
                arguments("has a sample rate of 1000001 Hz", of(1, 1, 1000001, 16)),
                arguments("unsupported encoding (0-bit PCM)" + READ_ARE, of(1, 1, 8000, 0)),
                arguments("unsupported encoding (65-bit PCM)" + READ_ARE, of(1, 1, 8000, 65)),
                arguments("unsupported encoding (16-bit float)" + READ_ARE, of(3, 1, 8000, 16)),
                arguments(unsupported("Microsoft ADPCM, tag 0x0002"), of(2, 1, 8000, 4)),
                arguments(unsupported("IMA ADPCM, tag 0x0011"), of(0x11, 1, 8000, 4)),
                arguments(unsupported("GSM 6.10, tag 0x0031"), of(0x31, 1, 8000, 0)),
                arguments(unsupported("MP3, tag 0x0055"), of(0x55, 1, 8000, 0)),
                arguments(unsupported("unknown, tag 0xABCD"), of(0xABCD, 1, 8000, 16)),
                arguments(
                        unsupported("MP3, tag 0x0055"),
                        WavFileBuilder.riff().extensible(0x55, 1, 8000, 16, 16).data(SOME).bytes()),
                arguments(
                        unsupported("sub-format 00000001-0000-0000-0000-000000000000"),
                        WavFileBuilder.riff()
                                .extensible(strangeGuid, 1, 8000, 16, 16)
                                .data(SOME)
                                .bytes()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void inOneLine(String reason, byte[] bytes) {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), bytes);
        assertRefused(file, reason);
    }

    @Test
    void aFolder() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void aMissingFile() {
        assertThatThrownBy(() -> WavReader.read(folder.resolve("none.wav")))
                .isInstanceOf(WavException.class)
                .hasMessage(folder.resolve("none.wav") + ": no such file or folder");
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), WavFileBuilder.pcm16(8000, 1));
        assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"),
                "this file system has no permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertRefused(file, "no permission");
    }

    @Test
    void aNamedPipeIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.wav");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertRefused(pipe, "is not a regular file");
    }

    @Test
    void anInterruptedThreadIsToldSo() {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), WavFileBuilder.pcm16(8000, 1));
        Thread.currentThread().interrupt();
        try {
            assertRefused(file, "reading was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> WavReader.readHeader(file))
                .isInstanceOf(WavException.class)
                .hasMessage(file + ": " + reason);
        assertThatThrownBy(() -> WavReader.read(file))
                .isInstanceOf(WavException.class)
                .hasMessage(file + ": " + reason);
    }

    private static String unsupported(String what) {
        return "unsupported encoding (" + what + ")" + READ_ARE;
    }

    private static byte[] of(int tag, int channels, int rate, int bits) {
        return WavFileBuilder.riff().fmt(tag, channels, rate, bits).data(SOME).bytes();
    }
}
