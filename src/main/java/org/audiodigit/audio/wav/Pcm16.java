package org.audiodigit.audio.wav;

/** Amplitudes as 16-bit integers. */
public final class Pcm16 {

    private Pcm16() {}

    /** The nearest step, held within full scale; 0 for what is no finite number. */
    public static short of(float amplitude) {
        if (!Float.isFinite(amplitude)) {
            return 0;
        }
        int step = Math.round(amplitude * 32768f);
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, step));
    }

    /** The same as two bytes, the lower one first, at {@code at}. */
    public static void put(float amplitude, byte[] bytes, int at) {
        short step = of(amplitude);
        bytes[at] = (byte) step;
        bytes[at + 1] = (byte) (step >> 8);
    }
}
