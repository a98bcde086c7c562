package org.audiodigit.model;

/**
 * The classes of the frames of spoken words: the beginning, the middle and the end of each word, a
 * third of its duration each, and the background, which is silence, noise and other words. State
 * {@code 3 * label + third} belongs to a word; the last one is the background.
 */
public final class WordStates {

    /** Number of states of a word. */
    public static final int PER_WORD = 3;

    private WordStates() {}

    /** Number of states, including the background. */
    public static int count(int labels) {
        return PER_WORD * labels + 1;
    }

    /**
     * The state of a moment in a word.
     *
     * @param label index of the word's label
     * @param position share of the word before the moment, 0 to 1
     */
    public static int of(int label, double position) {
        int third = (int) (position * PER_WORD);
        return PER_WORD * label + Math.max(0, Math.min(third, PER_WORD - 1));
    }

    public static int background(int labels) {
        return PER_WORD * labels;
    }
}
