package org.audiodigit.audio.device;

/**
 * Best alignment of one sound within another.
 *
 * @param offset of the first sample within the other sound
 * @param correlation at this offset; 1 for the same sound at any level
 */
record Alignment(int offset, double correlation) {

    /** Searches first in steps of an eighth of a millisecond, then sample by sample. */
    static Alignment of(float[] sound, float[] within, int rate) {
        int step = rate / 8000;
        Alignment best = new Alignment(0, -1);
        for (int offset = 0; offset + sound.length <= within.length; offset += step) {
            best = better(best, sound, within, offset, step);
        }
        int coarse = best.offset;
        best = new Alignment(coarse, -1);
        for (int offset = coarse - 16; offset <= coarse + 16; offset++) {
            if (offset >= 0 && offset + sound.length <= within.length) {
                best = better(best, sound, within, offset, 1);
            }
        }
        return best;
    }

    private static Alignment better(
            Alignment best, float[] sound, float[] within, int offset, int step) {
        double product = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < sound.length; i += step) {
            product += sound[i] * within[offset + i];
            one += sound[i] * sound[i];
            other += within[offset + i] * within[offset + i];
        }
        double correlation = other == 0 ? 0 : product / Math.sqrt(one * other);
        return correlation > best.correlation ? new Alignment(offset, correlation) : best;
    }
}
