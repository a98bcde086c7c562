package org.audiodigit.training.suspicion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.audiodigit.signal.AudioFingerprint;

/**
 * Finds recordings with similar fingerprints. An inverted index gives the recordings that share
 * prints at one time shift; only these are compared completely.
 */
final class FingerprintIndex {

    /** Equal prints at one time shift that make a pair worth comparing. */
    private static final int MIN_VOTES = 2;

    /** Measured: at most 0.22 for copies at another rate, cut and with noise of 30 dB. */
    private static final double MAX_BIT_ERROR_RATE = 0.32;

    /** A print in more recordings, e.g. of a hum, does not tell them apart. */
    private static final int MAX_OCCURRENCES = 1000;

    private static final int PRINTS = 1 << AudioFingerprint.BITS;
    private static final int SHIFT_BITS = 20;
    private static final int SHIFT_ZERO = 1 << (SHIFT_BITS - 1);

    private final List<AudioFingerprint> fingerprints;

    /** Index of the first occurrence of each print; the last element is the number of all. */
    private final int[] starts = new int[PRINTS + 1];

    private final int[] recordings;
    private final int[] frames;

    /**
     * An earlier recording with a similar fingerprint.
     *
     * @param recording its index
     * @param shift index of the frame of the earlier recording at the first frame of this one
     * @param bitErrorRate share of different bits
     */
    record Candidate(int recording, int shift, double bitErrorRate) {}

    FingerprintIndex(List<AudioFingerprint> fingerprints) {
        this.fingerprints = List.copyOf(fingerprints);
        for (AudioFingerprint fingerprint : fingerprints) {
            for (int print : fingerprint.prints()) {
                if (print != AudioFingerprint.NONE) {
                    starts[print + 1]++;
                }
            }
        }
        for (int print = 0; print < PRINTS; print++) {
            starts[print + 1] += starts[print];
        }
        recordings = new int[starts[PRINTS]];
        frames = new int[starts[PRINTS]];
        fill();
    }

    private void fill() {
        int[] next = starts.clone();
        for (int recording = 0; recording < fingerprints.size(); recording++) {
            int[] prints = fingerprints.get(recording).prints();
            for (int frame = 0; frame < prints.length; frame++) {
                if (prints[frame] != AudioFingerprint.NONE) {
                    int position = next[prints[frame]]++;
                    recordings[position] = recording;
                    frames[position] = frame;
                }
            }
        }
    }

    /** The most similar recording before this one, if any is similar. */
    Optional<Candidate> mostSimilarBefore(int recording) {
        long[] votes = votes(recording);
        Candidate best = null;
        int from = 0;
        while (from < votes.length) {
            int to = from + 1;
            while (to < votes.length && votes[to] == votes[from]) {
                to++;
            }
            if (to - from >= MIN_VOTES) {
                Candidate candidate = candidate(recording, votes[from]);
                if (candidate.bitErrorRate() <= MAX_BIT_ERROR_RATE
                        && (best == null || candidate.bitErrorRate() < best.bitErrorRate())) {
                    best = candidate;
                }
            }
            from = to;
        }
        return Optional.ofNullable(best);
    }

    private Candidate candidate(int recording, long vote) {
        int other = (int) (vote >> SHIFT_BITS);
        int shift = (int) (vote & ((1 << SHIFT_BITS) - 1)) - SHIFT_ZERO;
        double errors = fingerprints.get(other).bitErrorRate(fingerprints.get(recording), shift);
        return new Candidate(other, shift, errors);
    }

    /** One number, recording and shift, for each print that an earlier recording has, too. */
    private long[] votes(int recording) {
        int[] prints = fingerprints.get(recording).prints();
        long[] votes = new long[64];
        int count = 0;
        for (int frame = 0; frame < prints.length; frame++) {
            int print = prints[frame];
            if (print == AudioFingerprint.NONE
                    || starts[print + 1] - starts[print] > MAX_OCCURRENCES) {
                continue;
            }
            for (int i = starts[print]; i < starts[print + 1] && recordings[i] < recording; i++) {
                if (count == votes.length) {
                    votes = Arrays.copyOf(votes, 2 * count);
                }
                long shift = (long) frames[i] - frame + SHIFT_ZERO;
                votes[count++] = ((long) recordings[i] << SHIFT_BITS) | shift;
            }
        }
        long[] sorted = Arrays.copyOf(votes, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
