package org.audiodigit.signal.variation;

import be.tarsos.dsp.pitch.McLeodPitchMethod;
import be.tarsos.dsp.pitch.PitchDetectionResult;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.audiodigit.signal.Windows;

/**
 * Gives a word another pitch and leaves it its length and the resonances that make its vowels, as
 * if somebody with other vocal cords had said it. Linear prediction takes the resonances off; what
 * is left is put together anew from pieces, each read faster or slower and taken where it fits the
 * one before best (W. Verhelst, M. Roelands, WSOLA, 1993); then the resonances are put back.
 *
 * <p>Safe to share between threads.
 */
final class Pitch {

    private static final double PIECE_SECONDS = 0.02;
    private static final double SPEECH_SECONDS = 0.03;
    private static final double HEARD_SECONDS = 0.064;
    private static final double TAIL_SECONDS = 0.02;

    /** Of the highest peak of likeness: the first peak as high as this is the pitch. */
    private static final double CUTOFF = 0.9;

    private static final float TRACE = 1e-6f;
    private static final int PIECES_HEARD = 7;
    private static final double CLEAR = 0.7;
    private static final double LOWEST = 70;
    private static final double HIGHEST = 550;

    private static final double LEAST_CHANGE = 0.5;
    private static final double MOST_CHANGE = 2.6;

    private final int rate;
    private final int hop;
    private final int order;
    private final float[] window;
    private final float[] fade;

    /**
     * @param rate of the recordings, in Hz
     */
    Pitch(int rate) {
        this.rate = rate;
        this.hop = (int) Math.max(1, PIECE_SECONDS / 2 * rate);
        this.order = rate / 1000 + 4;
        this.window = Windows.hann((int) (SPEECH_SECONDS * rate));
        this.fade = Windows.hann(2 * hop);
    }

    /** The word at another pitch, in Hz; the samples themselves where none is heard in them. */
    float[] moved(float[] samples, double hertz) {
        OptionalDouble heard = heard(samples);
        if (heard.isEmpty()) {
            return samples;
        }
        double ratio = hertz / heard.getAsDouble();
        return changed(samples, Math.max(LEAST_CHANGE, Math.min(ratio, MOST_CHANGE)));
    }

    /** The pitch of the loudest pieces, their median in Hz; none where they have none. */
    OptionalDouble heard(float[] samples) {
        int length = (int) (HEARD_SECONDS * rate);
        double[] pitches =
                IntStream.range(0, samples.length / length)
                        .mapToObj(i -> Arrays.copyOfRange(samples, i * length, (i + 1) * length))
                        .filter(piece -> energy(piece) > 0)
                        .sorted((a, b) -> Double.compare(energy(b), energy(a)))
                        .limit(PIECES_HEARD)
                        .map(this::heardIn)
                        .filter(found -> found.getProbability() > CLEAR)
                        .mapToDouble(PitchDetectionResult::getPitch)
                        .filter(pitch -> pitch > LOWEST && pitch < HIGHEST)
                        .sorted()
                        .toArray();
        return pitches.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(pitches[pitches.length / 2]);
    }

    /** By the low sounds alone, of which half as many samples tell as much. */
    private PitchDetectionResult heardIn(float[] piece) {
        float[] low = new float[piece.length / 2 - 1];
        for (int i = 0; i < low.length; i++) {
            for (int k = 0; k < 4; k++) {
                low[i] += piece[2 * i + k] / 4;
            }
            // of digital silence likeness cannot be told
            low[i] += TRACE * (i % 7 - 3);
        }
        return new McLeodPitchMethod(rate / 2f, low.length, CUTOFF).getPitch(low);
    }

    private static double energy(float[] samples) {
        double energy = 0;
        for (float sample : samples) {
            energy += (double) sample * sample;
        }
        return energy;
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
