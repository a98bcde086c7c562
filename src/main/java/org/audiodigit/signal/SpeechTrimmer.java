package org.audiodigit.signal;

import java.util.Arrays;

/**
 * Finds where in a recording somebody speaks, by the energy of frames of 25 ms every 10 ms. A frame
 * is speech above {@code min(max(10th percentile + 8, loudest - 35), loudest - 24)} dB: above the
 * noise, but never so high that the soft end of a word is lost, nor so low that room noise is kept.
 * Pauses under 200 ms belong to the word; of several stretches the one with the most energy wins.
 * While that is longer than 800 ms, there is noise, a click or talk beside the word: the threshold
 * then rises, up to 14 dB under the loudest.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SpeechTrimmer {

    private static final double FRAME_SECONDS = 0.025;
    private static final double HOP_SECONDS = 0.010;
    private static final double MARGIN_SECONDS = 0.030;
    private static final int LONGEST_GAP = 20; // frames, 200 ms

    private static final double ABOVE_NOISE = 8; // dB
    private static final double LOWEST_BELOW_PEAK = 35; // dB
    private static final double HIGHEST_BELOW_PEAK = 24; // dB

    /** No digit lasts longer, or hardly any: 800 ms, in frames. */
    private static final int LONGEST_WORD = 80;

    private static final double CLOSEST_BELOW_PEAK = 14; // dB
    private static final double STEP = 2; // dB

    /** Mean square under which nothing was recorded: about a tenth of a step of 16 bits. */
    private static final double SILENCE = 1e-11;

    /**
     * The stretch that holds speech, with 30 ms on either side where there are so many; the whole
     * recording where it is silent, empty or too short to tell.
     */
    public Span find(Waveform waveform) {
        Span all = new Span(0, waveform.length());
        int hop = (int) Math.max(1, Math.round(HOP_SECONDS * waveform.sampleRate()));
        int frame = (int) Math.max(1, Math.round(FRAME_SECONDS * waveform.sampleRate()));
        if (waveform.length() < frame + hop) {
            return all;
        }
        double[] energies = FrameEnergies.of(waveform.samples(), frame, hop);
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

    /** What is too long for a word is one among other sounds, and is looked for above those. */
    private static Span speech(double[] energies, double loudest) {
        double threshold = threshold(energies, loudest);
        Span speech = strongest(energies, threshold);
        double highest = loudest * ratio(-CLOSEST_BELOW_PEAK);
        while (speech.length() > LONGEST_WORD && threshold < highest) {
            threshold *= ratio(STEP);
            speech = strongest(energies, threshold);
        }
        return speech;
    }

    /** The mean square from which a frame counts as speech. */
    private static double threshold(double[] energies, double loudest) {
        double[] sorted = energies.clone();
        Arrays.sort(sorted);
        double noise = sorted[(sorted.length - 1) / 10] * ratio(ABOVE_NOISE);
        double lowest = loudest * ratio(-LOWEST_BELOW_PEAK);
        double highest = loudest * ratio(-HIGHEST_BELOW_PEAK);
        return Math.min(Math.max(noise, lowest), highest);
    }

    private static double ratio(double decibels) {
        return Math.pow(10, decibels / 10);
    }

    /** The run of frames with the most energy, short gaps closed; in frames. */
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
            if (start < 0 || i - last > LONGEST_GAP) {
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
