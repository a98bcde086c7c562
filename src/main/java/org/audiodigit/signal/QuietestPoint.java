package org.audiodigit.signal;

/** Finds where a recording of two words is split if the user does not say where. */
public final class QuietestPoint {

    private static final double FRAME_SECONDS = 0.03;
    private static final double HOP_SECONDS = 0.005;

    /** Part of the recording at each end that is not searched. */
    private static final double EDGE = 0.2;

    private QuietestPoint() {}

    /**
     * The middle of the quietest 30 ms in the inner part of a recording, in seconds; the middle of
     * the recording if it is shorter than that.
     */
    public static double of(Waveform waveform) {
        int rate = waveform.sampleRate();
        int frame = (int) Math.max(1, Math.round(FRAME_SECONDS * rate));
        int hop = (int) Math.max(1, Math.round(HOP_SECONDS * rate));
        int edge = (int) (EDGE * waveform.length());
        int last = (waveform.length() - edge - frame) / hop;
        int first = (edge + hop - 1) / hop;
        if (waveform.length() - 2 * edge < frame + hop || last < first) {
            return waveform.seconds() / 2;
        }
        double[] energies = FrameEnergies.of(waveform.samples(), frame, hop);
        int quietest = first;
        for (int i = first + 1; i <= last; i++) {
            quietest = energies[i] < energies[quietest] ? i : quietest;
        }
        return (quietest * (double) hop + frame / 2.0) / rate;
    }
}
