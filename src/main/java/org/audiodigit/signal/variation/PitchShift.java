package org.audiodigit.signal.variation;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.audiodigit.signal.Windows;

/**
 * Gives a word another pitch and leaves it its length and the resonances that make its vowels, as
 * if somebody with other vocal cords had said it. Linear prediction takes the resonances off; what
 * is left is put together anew from pieces, each read faster or slower and taken where it fits the
 * one before best (W. Verhelst, M. Roelands, WSOLA, 1993); then the resonances are put back.
 *
 * <p>Safe to share between threads.
 */
final class PitchShift {

    private static final double PIECE_SECONDS = 0.02;
    private static final double SPEECH_SECONDS = 0.03;

    /** How long a piece rings on. */
    private static final double TAIL_SECONDS = 0.02;

    /** Ratios beyond which no voice sounds like one. */
    private static final double LEAST_CHANGE = 0.5;

    private static final double MOST_CHANGE = 2.6;

    private final int rate;
    private final PitchEstimator estimator;
    private final int hop;
    private final int order;
    private final float[] window;
    private final float[] fade;

    /**
     * @param rate of the recordings, in Hz
     */
    PitchShift(int rate) {
        this.rate = rate;
        this.estimator = new PitchEstimator(rate);
        this.hop = (int) Math.max(1, PIECE_SECONDS / 2 * rate);
        this.order = rate / 1000 + 4;
        this.window = Windows.hann((int) (SPEECH_SECONDS * rate));
        this.fade = Windows.hann(2 * hop);
    }

    /** The word at another pitch, in Hz; the samples themselves where none is heard in them. */
    float[] moved(float[] samples, double hertz) {
        OptionalDouble heard = estimator.heard(samples);
        if (heard.isEmpty()) {
            return samples;
        }
        double ratio = hertz / heard.getAsDouble();
        return changed(samples, Math.max(LEAST_CHANGE, Math.min(ratio, MOST_CHANGE)));
    }

    /** The word with its pitch times a ratio; as long as before. */
    float[] changed(float[] samples, double ratio) {
        int pieces = samples.length / hop + 1;
        LinearPrediction[] throat = new LinearPrediction[pieces];
        float[] cords = new float[samples.length];
        for (int i = 0; i < pieces; i++) {
            int middle = i * hop;
            throat[i] = LinearPrediction.of(samples, middle - window.length / 2, window, order);
            int from = Math.max(middle - hop / 2, 0);
            throat[i].residual(samples, from, middle + hop - hop / 2 - from, cords);
        }
        return spoken(new Excerpts(cords, ratio, hop), throat, samples.length);
    }

    private float[] spoken(Excerpts excerpts, LinearPrediction[] throat, int length) {
        float[] heard = new float[length];
        double[] piece = new double[2 * hop + (int) (TAIL_SECONDS * rate)];
        for (int i = 0; i < throat.length; i++) {
            Arrays.fill(piece, 0);
            excerpts.next(i * hop, piece);
            for (int k = 0; k < fade.length; k++) {
                piece[k] *= fade[k];
            }
            throat[i].resound(piece);
            int from = (i - 1) * hop;
            for (int k = Math.max(0, -from); k < piece.length && from + k < length; k++) {
                heard[from + k] += (float) piece[k];
            }
        }
        return heard;
    }
}
