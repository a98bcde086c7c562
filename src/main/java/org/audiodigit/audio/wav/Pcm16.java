package org.audiodigit.audio.wav;

/** Converts amplitudes to 16-bit integers. */
public final class Pcm16 {

    private Pcm16() {}

    /** Rounds to the nearest step and clips at full scale; NaN and infinity become 0. */
    public static short of(float amplitude) {
        if (!Float.isFinite(amplitude)) {
            return 0;
        }
        int step = Math.round(amplitude * 32768f);
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, step));
    }

    /** Writes the 16-bit integer to {@code bytes}, little-endian, from index {@code at}. */
    public static void put(float amplitude, byte[] bytes, int at) {
        short step = of(amplitude);
        bytes[at] = (byte) step;
        bytes[at + 1] = (byte) (step >> 8);
    }
}
