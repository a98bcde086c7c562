package org.audiodigit.signal;

import java.util.Arrays;

/**
 * Finds the speech in a recording by the energy of frames of 25 ms every 10 ms. A frame is speech
 * above {@code min(max(10th percentile + 8, loudest - 35), loudest - 24)} dB: above the noise, but
 * low enough for the soft end of a word and high enough to exclude room noise. Pauses below 200 ms
 * belong to the word; of several ranges, the one with the most energy is selected. If it is longer
 * than 800 ms, it contains noise, a click or other speech in addition to the word; the threshold
 * then rises, up to 14 dB below the loudest frame.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SpeechTrimmer {

    public static final double FRAME_SECONDS = 0.025;
    public static final double HOP_SECONDS = 0.010;
    public static final double MARGIN_SECONDS = 0.030;

    /** Longest pause within a word: 200 ms, in frames. */
    public static final int MAX_GAP = 20;

    /** The noise is the energy that one in this number of frames is below. */
    public static final int NOISE_FRACTION = 10;

    public static final double ABOVE_NOISE = 8; // dB
    public static final double MAX_BELOW_PEAK = 35; // dB
    public static final double MIN_BELOW_PEAK = 24; // dB

    /** Maximum duration of nearly all digits: 800 ms, in frames. */
    public static final int MAX_WORD = 80;

    public static final double RAISED_BELOW_PEAK = 14; // dB
    public static final double STEP = 2; // dB

    /** Mean square of digital silence, about a tenth of a 16-bit step. */
    public static final double SILENCE = 1e-11;

    /** Minimum duration of speech between two gaps that is a word and no click, in frames. */
    private static final int MIN_WORD = 10;

    /**
     * Returns the range of the speech with a margin of up to 30 ms on both sides; the whole
     * recording if it is silent, empty or too short.
     */
    public Span find(Waveform waveform) {
        Span all = new Span(0, waveform.length());
        int hop = hop(waveform);
        int frame = frame(waveform);
        double[] energies = energies(waveform);
        double loudest = Arrays.stream(energies).max().orElse(0);
        if (loudest < SILENCE) {
            return all;
        }
        Span speech = speech(energies, loudest);
        long margin = Math.round(MARGIN_SECONDS * waveform.sampleRate());
        long start = (long) speech.start() * hop - margin;
        long end = (long) (speech.end() - 1) * hop + frame + margin;
        return new Span((int) Math.max(start, 0), (int) Math.min(end, all.end()));
    }

    /**
     * Returns the range from the first to the last speech, whatever lies between, with a margin on
     * both sides; the whole recording if it is silent or too short. Unlike {@link #find}, it drops
     * no part of a long word.
     *
     * @param marginSeconds in seconds
     */
    public Span extent(Waveform waveform, double marginSeconds) {
        double[] energies = energies(waveform);
        double loudest = Arrays.stream(energies).max().orElse(0);
        if (loudest < SILENCE) {
            return new Span(0, waveform.length());
        }
        double threshold = threshold(energies, loudest);
        int first = 0;
        int last = energies.length - 1;
        while (energies[first] < threshold) {
            first++;
        }
        while (energies[last] < threshold) {
            last--;
        }
        long margin = Math.round(marginSeconds * waveform.sampleRate());
        long start = (long) first * hop(waveform) - margin;
        long end = (long) last * hop(waveform) + frame(waveform) + margin;
        return new Span((int) Math.max(start, 0), (int) Math.min(end, waveform.length()));
    }

    /**
     * Counts the stretches of speech of at least 100 ms that gaps of more than 200 ms separate; 0
     * if there are none.
     */
    public int countWords(Waveform waveform) {
        double[] energies = energies(waveform);
        double loudest = Arrays.stream(energies).max().orElse(0);
        if (loudest < SILENCE) {
            return 0;
        }
        double threshold = threshold(energies, loudest);
        int words = 0;
        int start = 0;
        int last = -1;
        for (int i = 0; i < energies.length; i++) {
            if (energies[i] < threshold) {
                continue;
            }
            if (last < 0 || i - last > MAX_GAP) {
                words += isWord(start, last);
                start = i;
            }
            last = i;
        }
        return words + isWord(start, last);
    }

    private static int isWord(int start, int last) {
        return last >= 0 && last - start >= MIN_WORD ? 1 : 0;
    }

    private static int hop(Waveform waveform) {
        return (int) Math.max(1, Math.round(HOP_SECONDS * waveform.sampleRate()));
    }

    private static int frame(Waveform waveform) {
        return (int) Math.max(1, Math.round(FRAME_SECONDS * waveform.sampleRate()));
    }

    /** Empty if the recording is too short. */
    private static double[] energies(Waveform waveform) {
        return waveform.length() < frame(waveform) + hop(waveform)
                ? new double[0]
                : FrameEnergies.of(waveform.samples(), frame(waveform), hop(waveform));
    }

    /** Raises the threshold while the range is too long for a word. */
    private static Span speech(double[] energies, double loudest) {
        double threshold = threshold(energies, loudest);
        Span speech = strongest(energies, threshold);
        double highest = loudest * ratio(-RAISED_BELOW_PEAK);
        while (speech.length() > MAX_WORD && threshold < highest) {
            threshold *= ratio(STEP);
            speech = strongest(energies, threshold);
        }
        return speech;
    }

    /** Returns the minimum mean square of a speech frame. */
    private static double threshold(double[] energies, double loudest) {
        double[] sorted = energies.clone();
        Arrays.sort(sorted);
        double noise = sorted[(sorted.length - 1) / NOISE_FRACTION] * ratio(ABOVE_NOISE);
        double lowest = loudest * ratio(-MAX_BELOW_PEAK);
        double highest = loudest * ratio(-MIN_BELOW_PEAK);
        return Math.min(Math.max(noise, lowest), highest);
    }

    /** Ratio of two energies. */
    public static double ratio(double decibels) {
        return Math.pow(10, decibels / 10);
    }

    /** Returns the run of frames with the most energy, including short gaps; in frames. */
    private static Span strongest(double[] energies, double threshold) {
        Span best = new Span(0, 0);
        double bestEnergy = -1;
        int start = -1;
        int last = -1;
        double energy = 0;
        for (int i = 0; i < energies.length; i++) {
            if (energies[i] < threshold) {
                continue;
            }
            if (start < 0 || i - last > MAX_GAP) {
                start = i;
                energy = 0;
            }
            last = i;
            energy += energies[i];
            if (energy > bestEnergy) {
                best = new Span(start, last + 1);
                bestEnergy = energy;
            }
        }
        return best;
    }
}
