package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavFormat.Encoding;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each encoding, with expected values derived by hand from the WAVE format. */
class WavEncodingsTest {

    @TempDir private Path folder;

    /** Adds a format and samples to a file of either byte order. */
    @FunctionalInterface
    private interface Content {
        WavFileBuilder into(WavFileBuilder wav);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                row(
                        "4 bits",
                        4,
                        1,
                        w -> w.fmt(1, 1, 8000, 4).data(w.ints(1, 0, 0x80, 0xF0)),
                        -1f,
                        0f,
                        0.875f),
                row(
                        "8 bits are unsigned",
                        8,
                        1,
                        w -> w.fmt(1, 1, 8000, 8).data(w.ints(1, 0, 128, 255)),
                        -1f,
                        0f,
                        127 / 128f),
                row(
                        "12 bits in the most significant bits",
                        12,
                        2,
                        w -> w.fmt(1, 1, 8000, 12).data(w.ints(2, 0x8000, 0x0010, 0x7FF0)),
                        -1f,
                        1 / 2048f,
                        2047 / 2048f),
                row(
                        "16 bits",
                        16,
                        2,
                        w -> w.fmt(1, 1, 8000, 16).data(w.ints(2, -32768, 1, 32767)),
                        -1f,
                        1 / 32768f,
                        32767 / 32768f),
                row(
                        "20 bits in 3 bytes",
                        20,
                        3,
                        w -> w.fmt(1, 1, 8000, 20).data(w.ints(3, 0x800000, 0x10, 0x7FFFF0)),
                        -1f,
                        0x1p-19f,
                        1 - 0x1p-19f),
                row(
                        "24 bits",
                        24,
                        3,
                        w -> w.fmt(1, 1, 8000, 24).data(w.ints(3, 0x800000, -1, 0x7FFFFF)),
                        -1f,
                        -0x1p-23f,
                        1 - 0x1p-23f),
                row(
                        "24 bits in 4 bytes",
                        24,
                        4,
                        w ->
                                w.fmt(1, 1, 8000, 4, 24)
                                        .data(w.ints(4, 0x80000000, 0x100, 0x7FFFFF00)),
                        -1f,
                        0x1p-23f,
                        1 - 0x1p-23f),
                row(
                        "20 bits in 4 bytes",
                        20,
                        4,
                        w ->
                                w.fmt(1, 1, 8000, 4, 20)
                                        .data(w.ints(4, 0x80000000, 0x1000, 0x7FFFF000)),
                        -1f,
                        0x1p-19f,
                        1 - 0x1p-19f),
                row(
                        "32 bits",
                        32,
                        4,
                        w -> w.fmt(1, 1, 8000, 32).data(w.ints(4, 1 << 31, 1, 1 << 30)),
                        -1f,
                        0x1p-31f,
                        0.5f),
                row(
                        "36 bits in 5 bytes",
                        36,
                        5,
                        w -> w.fmt(1, 1, 8000, 36).data(w.longs(5, 1L << 39, 16, 1L << 38)),
                        -1f,
                        0x1p-35f,
                        0.5f),
                row(
                        "45 bits in 6 bytes",
                        45,
                        6,
                        w -> w.fmt(1, 1, 8000, 45).data(w.longs(6, 1L << 47, 8, 1L << 46)),
                        -1f,
                        0x1p-44f,
                        0.5f),
                row(
                        "53 bits in 7 bytes",
                        53,
                        7,
                        w -> w.fmt(1, 1, 8000, 53).data(w.longs(7, 1L << 55, 8, 1L << 54)),
                        -1f,
                        0x1p-52f,
                        0.5f),
                row(
                        "64 bits",
                        64,
                        8,
                        w -> w.fmt(1, 1, 8000, 64).data(w.longs(8, 1L << 63, 1, 1L << 62)),
                        -1f,
                        0x1p-63f,
                        0.5f),
                row(
                        "extensible 16",
                        16,
                        2,
                        w -> w.extensible(1, 1, 8000, 16, 16).data(w.ints(2, -32768, 1, 0x4000)),
                        -1f,
                        1 / 32768f,
                        0.5f),
                row(
                        "extensible 12 of 16",
                        12,
                        2,
                        w -> w.extensible(1, 1, 8000, 16, 12).data(w.ints(2, 0x8000, 0x10, 0)),
                        -1f,
                        1 / 2048f,
                        0f),
                row(
                        "extensible 24 of 32",
                        24,
                        4,
                        w ->
                                w.extensible(1, 1, 8000, 32, 24)
                                        .data(w.ints(4, 1 << 31, 0x100, 1 << 30)),
                        -1f,
                        0x1p-23f,
                        0.5f),
                row(
                        "extensible without valid bits",
                        24,
                        3,
                        w -> w.extensible(1, 1, 8000, 24, 0).data(w.ints(3, 0x800000, 0, 0x400000)),
                        -1f,
                        0f,
                        0.5f),
                row(
                        "extensible with too many valid bits",
                        16,
                        2,
                        w -> w.extensible(1, 1, 8000, 16, 99).data(w.ints(2, 0x8000, 0, 0x4000)),
                        -1f,
                        0f,
                        0.5f));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void dividesPcmByTheFullScaleOfItsBytes(Content content, int bits, int bytes, float[] expected)
            throws Exception {
        for (String kind : new String[] {"RIFF", "RIFX"}) {
            Path file = content.into(WavFileBuilder.of(kind)).write(folder.resolve("a.wav"));
            WavReader.Recording recording = WavReader.read(file);
            assertThat(recording.waveform().samples()).as(kind).containsExactly(expected);
            assertThat(recording.header())
                    .isEqualTo(WavReader.readHeader(file))
                    .isEqualTo(header(Encoding.PCM, 1, bits, bytes, kind, 3));
        }
    }

    @ParameterizedTest
    @CsvSource({"RIFF,32,false", "RIFX,32,false", "RIFF,64,true", "RIFX,64,true"})
    void doesNotChangeFloats(String kind, int bits, boolean extensible) throws Exception {
        WavFileBuilder wav = WavFileBuilder.of(kind);
        wav = extensible ? wav.extensible(3, 1, 8000, bits, bits) : wav.fmt(3, 1, 8000, bits);
        byte[] data = bits == 32 ? wav.floats(-2.5f, 0.1f) : wav.doubles(-2.5, 0.1f);
        WavReader.Recording recording =
                WavReader.read(wav.data(data).write(folder.resolve("a.wav")));
        assertThat(recording.waveform().samples()).containsExactly(-2.5f, 0.1f);
        assertThat(recording.header())
                .isEqualTo(header(Encoding.FLOAT, 1, bits, bits / 8, kind, 2));
    }

    @Test
    void replacesAndCountsSamplesThatAreNotFinite() throws Exception {
        WavFileBuilder wav = WavFileBuilder.riff().fmt(3, 1, 8000, 64);
        wav.data(wav.doubles(Double.NaN, Double.POSITIVE_INFINITY, 1e300, 0.5));
        WavReader.Recording recording = WavReader.read(wav.write(folder.resolve("a.wav")));
        assertThat(recording.waveform().samples()).containsExactly(0, 0, 0, 0.5f);
        assertThat(recording.header().warnings())
                .containsExactly("3 samples are not finite and were replaced by 0.");
    }

    @ParameterizedTest
    @CsvSource({
        "6,A_LAW,0x55,-8",
        "6,A_LAW,0xAA,32256",
        "6,A_LAW,0x2A,-32256",
        "6,A_LAW,0xD5,8",
        "7,MU_LAW,0xFF,0",
        "7,MU_LAW,0x80,32124",
        "7,MU_LAW,0x00,-32124",
        "7,MU_LAW,0xFE,8"
    })
    void decodesLogarithmicCodes(int tag, Encoding encoding, int code, int in16Bits)
            throws Exception {
        WavFileBuilder wav = WavFileBuilder.riff().fmt(tag, 1, 8000, 8);
        WavReader.Recording recording =
                WavReader.read(wav.data(wav.ints(1, code)).write(folder.resolve("a.wav")));
        assertThat(recording.waveform().samples()).containsExactly(in16Bits / 32768f);
        assertThat(recording.header()).isEqualTo(header(encoding, 1, 8, 1, "RIFF", 1));
    }

    private static WavHeader header(
            Encoding encoding, int channels, int bits, int bytes, String kind, long frames) {
        WavFormat format =
                new WavFormat(encoding, channels, 8000, bits, bytes, kind.equals("RIFX"));
        return new WavHeader(format, frames, List.of());
    }

    private static Arguments row(
            String name, int bits, int bytes, Content content, float... expected) {
        return arguments(named(name, content), bits, bytes, expected);
    }
}
