package org.audiodigit.signal.augment;

/** Level of the speech in a recording, independent of surrounding silence. */
final class SpeechLevel {

    private static final double FRAME_SECONDS = 0.02;

    /** Minimum energy of a frame relative to the loudest: -20 dB. */
    private static final double MIN_ENERGY = 0.01;

    private SpeechLevel() {}

    /** Root mean square of the frames with sound; 0 for silence. */
    static double of(float[] samples, int rate) {
        int frame = (int) Math.max(1, FRAME_SECONDS * rate);
        double[] energies = new double[samples.length / frame];
        double loudest = 0;
        for (int i = 0; i < energies.length; i++) {
            for (int k = i * frame; k < (i + 1) * frame; k++) {
                energies[i] += (double) samples[k] * samples[k];
            }
            loudest = Math.max(loudest, energies[i]);
        }
        double sum = 0;
        int count = 0;
        for (double energy : energies) {
            if (energy > 0 && energy >= loudest * MIN_ENERGY) {
                sum += energy;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count / frame);
    }
}
