package org.audiodigit.training;

import com.google.gson.annotations.SerializedName;
import org.audiodigit.model.ModelManifest;

/**
 * The clips that an epoch draws in addition to each training clip of the split.
 *
 * @param trainingOnly share of the draws from clips that are used only for training, 0..1
 * @param unlabelled share of the draws from recordings of none of the labels, 0..1
 * @param balance 0 draws each training clip once; above 0, each label is drawn equally often, and a
 *     clip of a speaker with n clips with a weight of {@code n^-balance}
 */
public record SamplingShares(
        @SerializedName("onlyTrained") double trainingOnly,
        @SerializedName("others") double unlabelled,
        double balance) {

    /** The default shares. */
    public static final SamplingShares STANDARD = new SamplingShares(0.25, 0.05, 0);

    private static final double MAX_SUM = 0.95;

    /**
     * @throws IllegalArgumentException if a share is out of range; the message states the range
     */
    public SamplingShares {
        require(trainingOnly >= 0 && unlabelled >= 0, "a share of the draws must be at least 0");
        require(
                trainingOnly + unlabelled <= MAX_SUM,
                "the shares of the draws must add up to at most 0.95, since the rest of the draws"
                        + " comes from the data set");
        require(balance >= 0 && balance <= 1, "balance must be from 0 to 1, not " + balance);
    }

    /** The shares that a manifest records. */
    static SamplingShares of(ModelManifest.Sampling recorded) {
        return new SamplingShares(recorded.onlyTrained(), recorded.others(), recorded.balance());
    }

    /** These shares in the form that a manifest records. */
    ModelManifest.Sampling toManifest(AuxiliaryClips clips) {
        return new ModelManifest.Sampling(
                trainingOnly,
                unlabelled,
                balance,
                clips.trainingOnly().size(),
                clips.unlabelled().size());
    }

    private static void require(boolean valid, String message) {
        if (!valid) {
            throw new IllegalArgumentException(message);
        }
    }
}
