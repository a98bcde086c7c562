package org.audiodigit.training.suspicion;

import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;

/** Why a clip is suspicious. */
public sealed interface Reason {

    /** A short name for files, e.g. {@code label}. */
    String kind();

    /** How suspicious the clip is, 0 to 1. */
    double score();

    /** The reason in a few words, without a capital and without a full stop. */
    String text();

    /**
     * The label differs from the one that the other clips suggest.
     *
     * @param label of the clip
     * @param suggested the most probable label
     * @param probability of the suggested label, by cross-validation
     * @param ownProbability of the clip's label, by cross-validation
     */
    record WrongLabel(String label, String suggested, double probability, double ownProbability)
            implements Reason {

        @Override
        public String kind() {
            return "label";
        }

        @Override
        public double score() {
            return 1 - ownProbability;
        }

        @Override
        public String text() {
            return "label %s, but sounds like %s (%s)"
                    .formatted(label, suggested, Formats.percent(probability, 0));
        }
    }

    /**
     * Another clip is the same recording.
     *
     * @param original id of the other clip
     * @param originalLabel its label
     * @param differs whether the label of this clip is another one
     * @param exact whether all samples are equal; otherwise gain, cuts or sample rate may differ
     */
    record SameRecording(String original, String originalLabel, boolean differs, boolean exact)
            implements Reason {

        static SameRecording of(Clip clip, Clip original, boolean exact) {
            boolean differs = !clip.label().equals(original.label());
            return new SameRecording(original.id(), original.label(), differs, exact);
        }

        @Override
        public String kind() {
            return exact ? "duplicate" : "near-duplicate";
        }

        @Override
        public double score() {
            return exact ? 0.99 : 0.98;
        }

        @Override
        public String text() {
            return (exact ? "same samples as " : "same recording as ")
                    + original
                    + (differs ? ", which has label " + originalLabel : "");
        }
    }

    /** The recording is silent or contains only noise. */
    record NoWord() implements Reason {

        @Override
        public String kind() {
            return "no-word";
        }

        @Override
        public double score() {
            return 1;
        }

        @Override
        public String text() {
            return "no word found";
        }
    }

    /**
     * A pause separates several words.
     *
     * @param count number of words, at least 2
     */
    record SeveralWords(int count) implements Reason {

        @Override
        public String kind() {
            return "several-words";
        }

        @Override
        public double score() {
            return 0.5;
        }

        @Override
        public String text() {
            return count + " words";
        }
    }

    /** The input level was too high. */
    record Clipped() implements Reason {

        @Override
        public String kind() {
            return "clipped";
        }

        @Override
        public double score() {
            return 0.4;
        }

        @Override
        public String text() {
            return "clipped";
        }
    }
}
