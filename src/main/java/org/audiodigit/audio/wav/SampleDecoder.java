package org.audiodigit.audio.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/**
 * Decodes stored samples to amplitudes. Integers are divided by the full scale of their bytes. This
 * is also correct for 12 bits in two bytes, 24 in four and 36 in five, since the WAVE format stores
 * such samples in the most significant bits. Each encoding has its own loop over a typed view of
 * the buffer, since reading a file spends nearly all its time here.
 */
@FunctionalInterface
interface SampleDecoder {

    /**
     * Decodes {@code count} samples from the buffer's position, in the buffer's byte order. The
     * position of the buffer afterwards is undefined.
     *
     * @param to receives the amplitudes, full scale -1..1, from index {@code at}
     */
    void decode(ByteBuffer from, float[] to, int at, int count);

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
            default -> throw new IllegalArgumentException(bytes + " bytes per sample");
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

    /** Signed integers of five to eight bytes, shifted to the most significant bytes of a long. */
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

    /**
     * A-law and mu-law (ITU-T Recommendation G.711) as tables from code to amplitude. The decoded
     * values (A-law 13 bits, mu-law 14 bits) are the most significant of 16 bits, as in other
     * decoders, so the loudest code is slightly below full scale.
     */
    final class G711 {

        private static final float[] A_LAW = new float[256];
        private static final float[] MU_LAW = new float[256];

        static {
            for (int code = 0; code < 256; code++) {
                A_LAW[code] = aLaw(code) / 32768f;
                MU_LAW[code] = muLaw(code) / 32768f;
            }
        }

        private G711() {}

        /** Amplitudes of the 256 A-law codes. */
        static float[] aLawTable() {
            return A_LAW.clone();
        }

        /** Amplitudes of the 256 mu-law codes. */
        static float[] muLawTable() {
            return MU_LAW.clone();
        }

        /**
         * Table 1 of G.711: even bits inverted, 3 bits of segment, 4 of step; a set sign bit means
         * plus.
         */
        private static int aLaw(int code) {
            int bits = code ^ 0x55;
            int segment = bits >> 4 & 7;
            int step = (bits & 15) << 4 | 8;
            int magnitude = segment == 0 ? step : step + 0x100 << segment - 1;
            return (bits & 0x80) != 0 ? magnitude : -magnitude;
        }

        /**
         * Table 2 of G.711: all bits inverted, a bias of 33 (132 in 16 bits); a set sign bit means
         * minus.
         */
        private static int muLaw(int code) {
            int bits = ~code;
            int segment = bits >> 4 & 7;
            int magnitude = (((bits & 15) << 3) + 132 << segment) - 132;
            return (bits & 0x80) != 0 ? -magnitude : magnitude;
        }
    }
}
