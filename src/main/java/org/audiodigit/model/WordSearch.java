package org.audiodigit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the most probable sequence of words in the outputs of a {@link StringNetwork} (Viterbi
 * 1967): any number of words, each with its three states in order and a minimum duration, with
 * background or nothing between them. Time and memory are proportional to the number of frames.
 * Immutable.
 */
final class WordSearch {

    /** Minimum number of frames of each state. */
    private static final int MIN_FRAMES = 2;

    private static final int STATES_OF_WORD = WordStates.PER_WORD * MIN_FRAMES;

    private final int labels;
    private final Settings settings;

    /**
     * Weights of the search.
     *
     * @param wordPenalty subtracted from the logarithm of the probability for each word
     * @param backgroundPenalty subtracted from the logarithm of the probability of the background
     *     in each frame, since it is much more frequent than each other state
     * @param minLogProbability of a state in one frame, so that one frame excludes no word
     * @param scale of the scores of a span before they become probabilities, since frames next to
     *     each other are not independent
     */
    record Settings(
            double wordPenalty, double backgroundPenalty, double minLogProbability, double scale) {

        static final Settings STANDARD = new Settings(2, 2, -7, 0.3);
    }

    /**
     * A word in a sequence.
     *
     * @param label index of the label
     * @param start first frame
     * @param end frame after the last one
     * @param probabilities of all labels in this span; they add up to less than 1, since it may be
     *     none of them
     */
    record FoundWord(int label, int start, int end, float[] probabilities) {

        float probability() {
            return probabilities[label];
        }
    }

    WordSearch(int labels, Settings settings) {
        this.labels = labels;
        this.settings = settings;
    }

    /**
     * Finds the words.
     *
     * @param logProbabilities of the states, {@code [frames][states]}
     * @return in order of time
     */
    List<FoundWord> find(float[][] logProbabilities) {
        if (logProbabilities.length == 0) {
            return List.of();
        }
        return new Lattice(logProbabilities).words();
    }

    private double score(float[][] logProbabilities, int frame, int state) {
        double penalty = state == WordStates.background(labels) ? settings.backgroundPenalty() : 0;
        return Math.max(logProbabilities[frame][state] - penalty, settings.minLogProbability());
    }

    /** Node {@code label * STATES_OF_WORD + i} is a part of a word; the last is the background. */
    private final class Lattice {

        private final float[][] logProbabilities;
        private final int background = labels * STATES_OF_WORD;
        private final short[][] previous;
        private double[] scores = new double[background + 1];
        private double[] next = new double[background + 1];

        private Lattice(float[][] logProbabilities) {
            this.logProbabilities = logProbabilities;
            this.previous = new short[logProbabilities.length][background + 1];
            Arrays.fill(scores, Double.NEGATIVE_INFINITY);
            for (int frame = 0; frame < logProbabilities.length; frame++) {
                step(frame);
            }
        }

        private void step(int frame) {
            int exit = frame == 0 ? background : bestExit();
            double exitScore = frame == 0 ? 0 : scores[exit];
            for (int label = 0; label < labels; label++) {
                int first = label * STATES_OF_WORD;
                for (int i = 0; i < STATES_OF_WORD; i++) {
                    int node = first + i;
                    int from = i == 0 ? exit : node - 1;
                    double best = i == 0 ? exitScore - settings.wordPenalty() : scores[node - 1];
                    boolean stays = i % MIN_FRAMES == MIN_FRAMES - 1;
                    if (stays && scores[node] > best) {
                        best = scores[node];
                        from = node;
                    }
                    int state = WordStates.PER_WORD * label + i / MIN_FRAMES;
                    next[node] = best + score(logProbabilities, frame, state);
                    previous[frame][node] = (short) from;
                }
            }
            next[background] =
                    exitScore + score(logProbabilities, frame, WordStates.background(labels));
            previous[frame][background] = (short) exit;
            double[] swapped = scores;
            scores = next;
            next = swapped;
        }

        private int bestExit() {
            int best = background;
            for (int node = STATES_OF_WORD - 1; node < background; node += STATES_OF_WORD) {
                if (scores[node] > scores[best]) {
                    best = node;
                }
            }
            return best;
        }

        private List<FoundWord> words() {
            List<FoundWord> words = new ArrayList<>();
            int node = bestExit();
            int end = logProbabilities.length;
            for (int frame = end - 1; frame >= 0; frame--) {
                int before = frame == 0 ? background : previous[frame][node];
                if (node != background && node % STATES_OF_WORD == 0) {
                    int label = node / STATES_OF_WORD;
                    words.add(new FoundWord(label, frame, end, probabilities(frame, end)));
                    end = frame;
                } else if (node == background) {
                    end = frame;
                }
                node = before;
            }
            Collections.reverse(words);
            return words;
        }

        /** The probability of each label in a span, against the other labels and the background. */
        private float[] probabilities(int start, int end) {
            double[] spanScores = new double[labels + 1];
            for (int label = 0; label < labels; label++) {
                spanScores[label] = settings.scale() * wordScore(label, start, end);
            }
            for (int frame = start; frame < end; frame++) {
                float background = logProbabilities[frame][WordStates.background(labels)];
                spanScores[labels] +=
                        settings.scale() * Math.max(background, settings.minLogProbability());
            }
            Softmax.inPlace(spanScores);
            float[] probabilities = new float[labels];
            for (int label = 0; label < labels; label++) {
                probabilities[label] = (float) spanScores[label];
            }
            return probabilities;
        }

        /** The score of the best path through one word in a span. */
        private double wordScore(int label, int start, int end) {
            double[] path = new double[STATES_OF_WORD];
            Arrays.fill(path, Double.NEGATIVE_INFINITY);
            for (int frame = start; frame < end; frame++) {
                for (int i = STATES_OF_WORD - 1; i >= 0; i--) {
                    double enters =
                            i > 0 ? path[i - 1] : frame == start ? 0 : Double.NEGATIVE_INFINITY;
                    double stays =
                            i % MIN_FRAMES == MIN_FRAMES - 1 ? path[i] : Double.NEGATIVE_INFINITY;
                    int state = WordStates.PER_WORD * label + i / MIN_FRAMES;
                    path[i] = Math.max(enters, stays) + score(logProbabilities, frame, state);
                }
            }
            return path[STATES_OF_WORD - 1];
        }
    }
}
