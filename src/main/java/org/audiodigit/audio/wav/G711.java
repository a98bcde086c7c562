package org.audiodigit.audio.wav;

/**
 * A-law and mu-law (ITU-T Recommendation G.711) as tables from code to amplitude. The decoded
 * values (A-law 13 bits, mu-law 14 bits) are the most significant of 16 bits, as in other decoders,
 * so the loudest code is slightly below full scale.
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
