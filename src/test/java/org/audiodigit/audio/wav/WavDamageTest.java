package org.audiodigit.audio.wav;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Named.named;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader returns the remaining samples of a damaged file or throws its own exception. */
class WavDamageTest {

    private static final int[] WRONG_SIZES = {
        0, 1, 2, 3, 8, 17, 28, 100, 0x10000, Integer.MAX_VALUE, Integer.MIN_VALUE, -9, -8, -1
    };

    @TempDir private Path folder;

    static Stream<Named<byte[]>> files() {
        WavFileBuilder rf64 = WavFileBuilder.of("RF64").ds64(30).extensible(1, 2, 8000, 24, 20);
        rf64.chunk("data", 0xFFFFFFFFL, new byte[30]).chunk("LIST", new byte[5]);
        WavFileBuilder rifx =
                WavFileBuilder.of("RIFX").chunk("LIST", new byte[5]).fmt(3, 1, 8000, 64);
        rifx.data(new byte[40]).chunk("LIST", new byte[6]);
        return Stream.of(
                named("RIFF", WavFileBuilder.pcm16(8000, 1, 2, 3, 4, 5)),
                named("RF64", rf64.bytes()),
                named("RIFX", rifx.bytes()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void handlesTruncationAtEveryByte(byte[] whole) {
        int previous = -1;
        for (int length = 0; length <= whole.length; length++) {
            int frames = read(Arrays.copyOf(whole, length)).map(Waveform::length).orElse(-1);
            assertThat(frames).as("of %d bytes", length).isGreaterThanOrEqualTo(previous);
            previous = frames;
        }
        assertThat(previous).as("the whole file").isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("files")
    void handlesWrongSizes(byte[] whole) {
        ByteOrder order = whole[3] == 'X' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        for (int at = 0; at + 4 <= whole.length; at += 2) {
            for (int size : WRONG_SIZES) {
                byte[] damaged = whole.clone();
                ByteBuffer.wrap(damaged).order(order).putInt(at, size);
                read(damaged);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void handlesRandomBytes(byte[] whole) {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            read(damaged);
        }
    }

    @Test
    void rejectsLongFileOfZerosQuickly() throws Exception {
        Path file = WavFileBuilder.riff().write(folder.resolve("a.wav"));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(8L << 30);
        }
        assertTimeoutPreemptively(ofSeconds(5), () -> assertThat(read(file)).isEmpty());
    }

    /** The waveform, or empty if the reader rejects the file; other exceptions fail the test. */
    private Optional<Waveform> read(byte[] bytes) {
        return read(WavFileBuilder.write(folder.resolve("a.wav"), bytes));
    }

    private static Optional<Waveform> read(Path file) {
        try {
            WavHeader header = WavReader.readHeader(file);
            WavReader.Recording recording = WavReader.read(file);
            assertThat(header.frames()).isEqualTo(recording.waveform().length());
            assertThat(recording.header().frames()).isEqualTo(header.frames());
            boolean finite = true;
            for (float sample : recording.waveform().samples()) {
                finite &= Float.isFinite(sample);
            }
            assertThat(finite).isTrue();
            return Optional.of(recording.waveform());
        } catch (WavException e) {
            assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return fail("unexpected exception", e);
        }
    }
}
