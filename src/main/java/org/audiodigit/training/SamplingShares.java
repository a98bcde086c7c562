package org.audiodigit.training;

import org.audiodigit.model.ModelManifest;

/**
 * Which clips an epoch draws beside each training clip of the split.
 *
 * @param onlyTrained share of the draws that goes to clips which are only ever trained on, 0..1
 * @param others share of the draws that goes to recordings of none of the labels, 0..1
 * @param balance 0 draws each training clip once; 1 draws as often from each speaker, however few
 *     clips are theirs; in between, a clip of one of n is drawn in proportion to n to the power of
 *     minus that
 */
public record SamplingShares(double onlyTrained, double others, double balance) {

    /** What is drawn unless something else is asked for. */
    public static final SamplingShares STANDARD = new SamplingShares(0.25, 0.05, 0);

    private static final double MOST = 0.95;

    /**
     * @throws IllegalArgumentException if a share is impossible, with a sentence that says what
     *     would be right
     */
    public SamplingShares {
        require(onlyTrained >= 0 && others >= 0, "a share of the draws is 0 or more");
        require(
                onlyTrained + others <= MOST,
                "the shares of the draws add up to 0.95 at most; the rest is the data set's");
        require(balance >= 0 && balance <= 1, "balance is from 0 to 1, not " + balance);
    }

    /** The shares that a manifest records. */
    static SamplingShares of(ModelManifest.Sampling recorded) {
        return new SamplingShares(recorded.onlyTrained(), recorded.others(), recorded.balance());
    }

    /** As a manifest records them. */
    ModelManifest.Sampling recorded(AuxiliaryClips extras) {
        return new ModelManifest.Sampling(
                onlyTrained, others, balance, extras.onlyTrained().size(), extras.others().size());
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
