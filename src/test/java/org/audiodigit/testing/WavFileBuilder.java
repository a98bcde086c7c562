package org.audiodigit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Builds valid and invalid WAV files for tests. */
public final class WavFileBuilder {

    public static final int PCM = 1;
    public static final int FLOAT = 3;
    public static final int A_LAW = 6;
    public static final int MU_LAW = 7;

    private static final int SMALL_RATE = 8000;
    private static final byte[] TAG_GUID_END = {
        (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    private final String kind;
    private final ByteOrder order;
    private byte[] body = {};

    private WavFileBuilder(String kind) {
        this.kind = kind;
        this.order = kind.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    public static WavFileBuilder riff() {
        return new WavFileBuilder("RIFF");
    }

    /**
     * @param kind RIFF, RIFX (big-endian), RF64 or BW64
     */
    public static WavFileBuilder of(String kind) {
        return new WavFileBuilder(kind);
    }

    /** Bytes of a valid file: 16-bit PCM, mono. */
    public static byte[] pcm16(int sampleRate, int... samples) {
        WavFileBuilder wav = riff();
        return wav.fmt(PCM, 1, sampleRate, 16).data(wav.ints(2, samples)).bytes();
    }

    public WavFileBuilder fmt(int tag, int channels, int rate, int bits) {
        return fmt(tag, channels, rate, channels * ((bits + 7) / 8), bits);
    }

    public WavFileBuilder fmt(int tag, int channels, int rate, int bytesPerFrame, int bits) {
        return chunk("fmt ", fmtBytes(16, tag, channels, rate, bytesPerFrame, bits));
    }

    /** WAVE_FORMAT_EXTENSIBLE with the GUID of a format tag. */
    public WavFileBuilder extensible(int tag, int channels, int rate, int bits, int validBits) {
        byte[] guid = buffer(16).putInt(tag).putShort((short) 0).putShort((short) 16).array();
        System.arraycopy(TAG_GUID_END, 0, guid, 8, 8);
        return extensible(guid, channels, rate, bits, validBits);
    }

    public WavFileBuilder extensible(byte[] guid, int channels, int rate, int bits, int validBits) {
        int bytesPerFrame = channels * ((bits + 7) / 8);
        byte[] fmt = fmtBytes(40, 0xFFFE, channels, rate, bytesPerFrame, bits);
        ByteBuffer.wrap(fmt)
                .order(order)
                .position(16)
                .putShort((short) 22)
                .putShort((short) validBits)
                .putInt(0)
                .put(guid);
        return chunk("fmt ", fmt);
    }

    public WavFileBuilder ds64(long dataSize) {
        return chunk("ds64", buffer(28).putLong(0).putLong(dataSize).putLong(0).putInt(0).array());
    }

    public WavFileBuilder data(byte[] content) {
        return chunk("data", content);
    }

    /** Adds a valid chunk: correct size, and a pad byte after an odd size. */
    public WavFileBuilder chunk(String id, byte[] content) {
        return chunk(
                id, content.length, Arrays.copyOf(content, content.length + content.length % 2));
    }

    /** Adds a chunk that declares any size, without a pad byte. */
    public WavFileBuilder chunk(String id, long declaredSize, byte[] content) {
        byte[] head = buffer(8).put(ascii(id)).putInt((int) declaredSize).array();
        return raw(head).raw(content);
    }

    public WavFileBuilder raw(byte[] bytes) {
        int end = body.length;
        body = Arrays.copyOf(body, end + bytes.length);
        System.arraycopy(bytes, 0, body, end, bytes.length);
        return this;
    }

    public byte[] bytes() {
        return buffer(12 + body.length)
                .put(ascii(kind))
                .putInt(kind.endsWith("64") ? -1 : 4 + body.length)
                .put(ascii("WAVE"))
                .put(body)
                .array();
    }

    public Path write(Path file) {
        return write(file, bytes());
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes silence: 16-bit PCM, mono, 8 kHz. Creates the folders on the way. */
    public static Path silence(Path file, int frames) throws IOException {
        return writeSmall(file, new int[frames]);
    }

    /** Writes 0.2 s of noise whose spectrum and seed follow from the name of the file. */
    public static Path noise(Path file) throws IOException {
        Random random = new Random(file.getFileName().toString().hashCode());
        double keep = random.nextDouble();
        int[] samples = new int[SMALL_RATE / 5];
        double last = 0;
        for (int i = 0; i < samples.length; i++) {
            last = keep * last + (1 - keep) * random.nextGaussian();
            samples[i] = (int) (last * 6000);
        }
        return writeSmall(file, samples);
    }

    private static Path writeSmall(Path file, int[] samples) throws IOException {
        Files.createDirectories(file.getParent());
        return write(file, pcm16(SMALL_RATE, samples));
    }

    /** The low {@code width} bytes of each value, in the file's byte order. */
    public byte[] ints(int width, int... values) {
        return longs(width, Arrays.stream(values).asLongStream().toArray());
    }

    /** The low {@code width} bytes of each value, in the file's byte order. */
    public byte[] longs(int width, long... values) {
        ByteBuffer bytes = buffer(width * values.length);
        for (long value : values) {
            for (int i = 0; i < width; i++) {
                int shift = order == ByteOrder.BIG_ENDIAN ? width - 1 - i : i;
                bytes.put((byte) (value >> 8 * shift));
            }
        }
        return bytes.array();
    }

    public byte[] floats(float... values) {
        ByteBuffer bytes = buffer(4 * values.length);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    public byte[] doubles(double... values) {
        ByteBuffer bytes = buffer(8 * values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    private byte[] fmtBytes(
            int length, int tag, int channels, int rate, int bytesPerFrame, int bits) {
        return buffer(length)
                .putShort((short) tag)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * bytesPerFrame)
                .putShort((short) bytesPerFrame)
                .putShort((short) bits)
                .array();
    }

    private ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(order);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
