package org.audiodigit.signal.augment;

/** How loud the sound in a recording is, whatever silence is around it. */
final class SpeechLevel {

    private static final double FRAME_SECONDS = 0.02;

    /** Frames this far under the loudest are not counted as sound: 20 dB. */
    private static final double LEAST = 0.01;

    private SpeechLevel() {}

    /** Root of the mean square of the frames that hold sound; 0 for silence. */
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
            if (energy > 0 && energy >= loudest * LEAST) {
                sum += energy;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count / frame);
    }
}
