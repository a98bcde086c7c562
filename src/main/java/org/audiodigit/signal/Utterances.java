package org.audiodigit.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The utterances in a recording, found by a {@link SpeechEndpointer}: words with pauses of at least
 * 280 ms between them. A recording may also contain speech that the endpointer does not find, e.g.
 * a word that fills all of it, so the list may be empty although the recording is not silent.
 *
 * @param spans in samples of the recording, in order of time
 * @param silent whether the recording contains no speech: it is nearly digital silence, or steady
 *     noise without an utterance
 * @param sampleRate of the recording, in Hz
 */
public record Utterances(List<Span> spans, boolean silent, int sampleRate) {

    /** Duration in seconds that digits do not exceed, on four collections of recordings. */
    public static final double MAX_WORD_SECONDS = 1.0;

    private static final double FRAME_SECONDS = 0.025;
    private static final double HOP_SECONDS = 0.010;

    private static final double DIGITAL_SILENCE = -80; // dB of full scale
    private static final double QUIET = -50; // dB of full scale

    /** Difference of the loudest frame and the 10th percentile, in dB, of steady noise. */
    private static final double STEADY_RANGE = 4;

    /** The same difference for noise in which the endpointer finds no utterance. */
    private static final double UNSTEADY_RANGE = 12;

    /** A shorter recording may consist of a word alone, whose level may be steady, too. */
    private static final double MIN_NOISE_SECONDS = 1;

    /** The same for a recording that is also quiet. */
    private static final double MIN_QUIET_SECONDS = 0.3;

    public Utterances {
        spans = List.copyOf(spans);
    }

    /** Finds the utterances in a recording of any length. */
    public static Utterances find(Waveform waveform) {
        List<Span> spans = spans(waveform);
        return new Utterances(spans, isSilent(waveform, spans.isEmpty()), waveform.sampleRate());
    }

    private static List<Span> spans(Waveform waveform) {
        UtteranceFinder finder = new UtteranceFinder(new SpeechEndpointer(waveform.sampleRate()));
        List<Utterance> found = new ArrayList<>(finder.feed(waveform.samples()));
        found.addAll(finder.finish());
        return found.stream().map(u -> new Span((int) u.start(), (int) u.end())).toList();
    }

    private static boolean isSilent(Waveform waveform, boolean noUtterance) {
        int frame = (int) Math.max(1, Math.round(FRAME_SECONDS * waveform.sampleRate()));
        int hop = (int) Math.max(1, Math.round(HOP_SECONDS * waveform.sampleRate()));
        if (waveform.length() < frame + hop) {
            return false;
        }
        double[] energies = FrameEnergies.of(waveform.samples(), frame, hop);
        Arrays.sort(energies);
        double loudest = decibels(energies[energies.length - 1]);
        double range = loudest - decibels(energies[(energies.length - 1) / 10]);
        if (loudest < DIGITAL_SILENCE) {
            return true;
        }
        boolean noise = noUtterance && range < UNSTEADY_RANGE;
        return loudest < QUIET && noise && waveform.seconds() >= MIN_QUIET_SECONDS
                || (range < STEADY_RANGE || noise) && waveform.seconds() >= MIN_NOISE_SECONDS;
    }

    private static double decibels(double energy) {
        return 10 * Math.log10(energy + 1e-12);
    }

    /** Number of utterances besides the one that a model classified. */
    public int others() {
        return Math.max(0, spans.size() - 1);
    }

    /** Duration in seconds of the longest utterance if it is too long for a digit; else 0. */
    public double tooLongSeconds() {
        double longest =
                spans.stream()
                        .mapToDouble(span -> (double) span.length() / sampleRate)
                        .max()
                        .orElse(0);
        return longest > MAX_WORD_SECONDS ? longest : 0;
    }
}
