package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other chunks, 64-bit sizes, present and missing pad bytes, and missing sizes. */
class WavContainersTest {

    private static final int[] SAMPLES = {1000, -2000, 3000};
    private static final String SIZE_MISSING =
            "The header does not declare the size of the samples; they were read up to the end of"
                    + " the file.";

    @TempDir private Path folder;

    private final WavFileBuilder wav = WavFileBuilder.riff();
    private final byte[] samples = wav.ints(2, SAMPLES);

    @Test
    void skipsOtherChunks() throws Exception {
        wav.chunk("JUNK", new byte[5000])
                .chunk("bext", new byte[603])
                .fmt(1, 1, 8000, 16)
                .chunk("fact", new byte[4])
                .chunk("LIST", text("INFOISFT\5\0\0\0Lavf\0"))
                .chunk("none", new byte[0])
                .data(samples)
                .chunk("id3 ", new byte[7]);
        assertReads(wav.bytes());
    }

    @Test
    void detectsMissingPadByte() throws Exception {
        wav.fmt(1, 1, 8000, 16).chunk("LIST", 5, text("INFOx")).data(samples);
        assertReads(wav.bytes());
    }

    @Test
    void acceptsNonZeroPadByte() throws Exception {
        wav.fmt(1, 1, 8000, 16).chunk("LIST", 5, text("INFOxd")).data(samples);
        assertReads(wav.bytes());
    }

    @Test
    void acceptsLongFmtChunk() throws Exception {
        byte[] fmt = Arrays.copyOfRange(WavFileBuilder.pcm16(8000), 20, 36);
        wav.chunk("fmt ", Arrays.copyOf(fmt, 64)).data(samples);
        assertReads(wav.bytes());
    }

    @Test
    void acceptsFmtChunkAfterSamples() throws Exception {
        assertReads(wav.data(samples).fmt(1, 1, 8000, 16).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF64", "BW64"})
    void readsSizesFromDs64(String kind) throws Exception {
        WavFileBuilder rf64 = WavFileBuilder.of(kind).ds64(6).fmt(1, 1, 8000, 16);
        rf64.chunk("data", 0xFFFFFFFFL, samples).chunk("LIST", new byte[10]);
        assertReads(rf64.bytes());
    }

    @Test
    void acceptsRf64With32BitSize() throws Exception {
        WavFileBuilder rf64 = WavFileBuilder.of("RF64").ds64(4).fmt(1, 1, 8000, 16);
        assertReads(rf64.data(samples).chunk("LIST", new byte[10]).bytes());
    }

    @Test
    void readsSizesOfOtherChunksFromDs64() throws Exception {
        byte[] ds64 = new byte[28 + 12];
        ds64[8] = 6;
        ds64[24] = 1;
        System.arraycopy(text("LIST"), 0, ds64, 28, 4);
        ds64[32] = 10;
        WavFileBuilder rf64 = WavFileBuilder.of("RF64").chunk("ds64", ds64).fmt(1, 1, 8000, 16);
        rf64.chunk("LIST", 0xFFFFFFFFL, new byte[10]).chunk("data", 0xFFFFFFFFL, samples);
        assertReads(rf64.chunk("LIST", new byte[4]).bytes());
    }

    @Test
    void readsRf64WithoutSizesToTheEnd() throws Exception {
        WavFileBuilder rf64 = WavFileBuilder.of("RF64").fmt(1, 1, 8000, 16);
        assertReads(rf64.chunk("data", 0xFFFFFFFFL, samples).bytes(), SIZE_MISSING);
    }

    @Test
    void countsFramesBeyondFourGigabytes() throws Exception {
        long dataBytes = 5L << 30;
        WavFileBuilder rf64 = WavFileBuilder.of("RF64").ds64(dataBytes).fmt(1, 1, 8000, 16);
        Path file = rf64.chunk("data", 0xFFFFFFFFL, new byte[0]).write(folder.resolve("a.wav"));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(sparse.length() + dataBytes);
        }
        assertThat(WavReader.readHeader(file).frames()).isEqualTo(dataBytes / 2);
        assertThat(WavReader.readHeader(file).warnings()).isEmpty();
        assertThat(catchThrowable(() -> WavReader.read(file)))
                .isInstanceOf(WavException.class)
                .hasMessage(file + ": the recording is too long: 2684354560 frames");
    }

    @Test
    void readsToTheEndIfTheSizeIsMissing() throws Exception {
        for (long size : new long[] {0, 0xFFFFFFFFL}) {
            byte[] file =
                    WavFileBuilder.riff().fmt(1, 1, 8000, 16).chunk("data", size, samples).bytes();
            assertReads(file, SIZE_MISSING);
        }
    }

    @Test
    void doesNotMistakeSilenceForChunks() throws Exception {
        byte[] file = wav.fmt(1, 1, 8000, 16).chunk("data", 0, new byte[800]).bytes();
        assertThat(read(file).header().frames()).isEqualTo(400);
    }

    @Test
    void readsTruncatedFile() throws Exception {
        byte[] file = wav.fmt(1, 1, 8000, 16).data(new byte[100]).bytes();
        WavReader.Recording recording = read(Arrays.copyOf(file, file.length - 35));
        assertThat(recording.waveform().length()).isEqualTo(32);
        assertThat(recording.header().warnings())
                .containsExactly(
                        "The file is truncated: it has 65 of 100 bytes of samples.",
                        "The last frame is incomplete and was skipped.");
    }

    @Test
    void readsFileWithoutSamples() throws Exception {
        byte[] alone = WavFileBuilder.pcm16(8000);
        byte[] withTags =
                wav.fmt(1, 1, 8000, 16).data(new byte[0]).chunk("LIST", new byte[9]).bytes();
        for (byte[] file : new byte[][] {alone, withTags}) {
            WavReader.Recording recording = read(file);
            assertThat(recording.waveform().samples()).isEmpty();
            assertThat(recording.header().warnings())
                    .containsExactly("The file contains no samples.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 65535})
    void bitsOverruleWrongFrameLength(int bytesPerFrame) throws Exception {
        assertReads(
                wav.fmt(1, 1, 8000, bytesPerFrame, 16).data(samples).bytes(),
                "The header declares %d bytes per frame; the file was read with 2."
                        .formatted(bytesPerFrame));
    }

    @Test
    void readsLogarithmicCodesWithEightBits() throws Exception {
        WavReader.Recording recording =
                read(wav.fmt(7, 1, 8000, 1, 16).data(wav.ints(1, 0x80, 0xFF)).bytes());
        assertThat(recording.waveform().samples()).containsExactly(32124 / 32768f, 0);
        assertThat(recording.header().warnings())
                .containsExactly("The header declares 16 bits; mu-law was read with 8.");
    }

    private void assertReads(byte[] file, String... warnings) throws WavException {
        WavReader.Recording recording = read(file);
        assertThat(recording.waveform().samples())
                .containsExactly(1000 / 32768f, -2000 / 32768f, 3000 / 32768f);
        assertThat(recording.waveform().sampleRate()).isEqualTo(8000);
        assertThat(recording.header().warnings()).containsExactly(warnings);
    }

    private WavReader.Recording read(byte[] file) throws WavException {
        return WavReader.read(WavFileBuilder.write(folder.resolve("a.wav"), file));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
