package org.audiodigit.audio.wav;

/**
 * The two logarithmic codes of the telephone, ITU-T Recommendation G.711, as tables from code to
 * amplitude. Its decoder output values (A-law 13 bits, mu-law 14 bits) are taken as the upper bits
 * of 16, as everybody does, so that the loudest code is a little under full scale.
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

    /** Amplitude in -1..1 of each of the 256 A-law codes. */
    static float[] aLawTable() {
        return A_LAW.clone();
    }

    /** Amplitude in -1..1 of each of the 256 mu-law codes. */
    static float[] muLawTable() {
        return MU_LAW.clone();
    }

    /** Table 1 of G.711: even bits inverted, 3 bits of segment, 4 of step; a set sign is plus. */
    private static int aLaw(int code) {
        int bits = code ^ 0x55;
        int segment = bits >> 4 & 7;
        int step = (bits & 15) << 4 | 8;
        int magnitude = segment == 0 ? step : step + 0x100 << segment - 1;
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }

    /** Table 2 of G.711: all bits inverted, a bias of 33 (132 in 16 bits); a set sign is minus. */
    private static int muLaw(int code) {
        int bits = ~code;
        int segment = bits >> 4 & 7;
        int magnitude = (((bits & 15) << 3) + 132 << segment) - 132;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }
}
