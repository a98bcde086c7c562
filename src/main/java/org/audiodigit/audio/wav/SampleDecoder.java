package org.audiodigit.audio.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/**
 * Turns stored samples into amplitudes. Integers are divided by the full scale of the bytes they
 * are kept in: the WAVE format puts odd depths at the upper end of their bytes, so this is right
 * for 12 bits in two bytes, for 24 in four and for 36 in five. One loop an encoding, and views of
 * the buffer that are read by index, since nearly all the time of reading is spent here.
 */
@FunctionalInterface
interface SampleDecoder {

    /**
     * Decodes {@code count} samples from the buffer's position, in the buffer's byte order. Where
     * the position is afterwards is left open.
     *
     * @param to gets the amplitudes, full scale -1..1, from index {@code at}
     */
    void decode(ByteBuffer from, float[] to, int at, int count);

    /** The decoder for a format. */
    static SampleDecoder of(WavFormat format) {
        return switch (format.encoding()) {
            case PCM -> pcm(format.bytesPerSample());
            case FLOAT ->
                    format.bytesPerSample() == 4 ? SampleDecoder::float32 : SampleDecoder::float64;
            case A_LAW -> table(G711.aLawTable());
            case MU_LAW -> table(G711.muLawTable());
        };
    }

    private static SampleDecoder pcm(int bytes) {
        return switch (bytes) {
            case 1 -> SampleDecoder::unsigned8;
            case 2 -> SampleDecoder::signed16;
            case 3 -> SampleDecoder::signed24;
            case 4 -> SampleDecoder::signed32;
            case 5, 6, 7, 8 -> wide(bytes);
            default -> throw new IllegalArgumentException(bytes + " bytes a sample");
        };
    }

    private static SampleDecoder table(float[] amplitudes) {
        return (from, to, at, count) -> {
            for (int i = at; i < at + count; i++) {
                to[i] = amplitudes[from.get() & 0xFF];
            }
        };
    }

    private static void unsigned8(ByteBuffer from, float[] to, int at, int count) {
        for (int i = at; i < at + count; i++) {
            to[i] = ((from.get() & 0xFF) - 128) * 0x1p-7f;
        }
    }

    private static void signed16(ByteBuffer from, float[] to, int at, int count) {
        ShortBuffer samples = from.asShortBuffer();
        for (int i = 0; i < count; i++) {
            to[at + i] = samples.get(i) * 0x1p-15f;
        }
    }

    private static void signed24(ByteBuffer from, float[] to, int at, int count) {
        boolean bigEndian = from.order() == ByteOrder.BIG_ENDIAN;
        for (int i = at; i < at + count; i++) {
            int first = from.get();
            int middle = from.get() & 0xFF;
            int last = from.get();
            int high = bigEndian ? first : last;
            int low = (bigEndian ? last : first) & 0xFF;
            to[i] = (high << 16 | middle << 8 | low) * 0x1p-23f;
        }
    }

    private static void signed32(ByteBuffer from, float[] to, int at, int count) {
        IntBuffer samples = from.asIntBuffer();
        for (int i = 0; i < count; i++) {
            to[at + i] = samples.get(i) * 0x1p-31f;
        }
    }

    /** Signed integers of five to eight bytes, shifted to the upper end of a long. */
    private static SampleDecoder wide(int bytes) {
        return (from, to, at, count) -> {
            boolean bigEndian = from.order() == ByteOrder.BIG_ENDIAN;
            for (int i = at; i < at + count; i++) {
                long sample = 0;
                for (int b = 0; b < bytes; b++) {
                    int significance = bigEndian ? b : bytes - 1 - b;
                    sample |= (from.get() & 0xFFL) << (Long.SIZE - 8 * (significance + 1));
                }
                to[i] = sample * 0x1p-63f;
            }
        };
    }

    private static void float32(ByteBuffer from, float[] to, int at, int count) {
        from.asFloatBuffer().get(to, at, count);
    }

    private static void float64(ByteBuffer from, float[] to, int at, int count) {
        DoubleBuffer samples = from.asDoubleBuffer();
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) samples.get(i);
        }
    }
}
