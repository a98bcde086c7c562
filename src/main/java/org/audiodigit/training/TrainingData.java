package org.audiodigit.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.audiodigit.common.Sha256;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Shuffle;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;

/**
 * The clips of a training.
 *
 * @param auxiliary clips that are used in addition to those of the split
 */
public record TrainingData(Dataset dataset, Split split, AuxiliaryClips auxiliary) {

    /** A training without auxiliary clips. */
    public TrainingData(Dataset dataset, Split split) {
        this(dataset, split, AuxiliaryClips.NONE);
    }

    /**
     * Checks that there are clips for training and validation, and at least two labels.
     *
     * @throws TrainingException if the data is unsuitable for a training
     */
    void check() throws TrainingException {
        if (split.training().isEmpty()) {
            throw new TrainingException("The split leaves no clip for training.");
        }
        if (split.validation().isEmpty()) {
            throw new TrainingException(
                    "The split leaves no clip for validation, which selects the best epoch;"
                            + " at least 10 clips are needed.");
        }
        Optional<Clip> unknown =
                auxiliary.trainingOnly().stream()
                        .filter(clip -> !dataset.labels().contains(clip.label()))
                        .findFirst();
        if (unknown.isPresent()) {
            throw new TrainingException(
                    "%s has the label %s, which does not occur in the data set; clips that are used only for training must have its labels."
                            .formatted(unknown.get().file(), unknown.get().label()));
        }
        if (dataset.labels().size() < 2) {
            throw new TrainingException(
                    "All clips have the label %s; a classifier needs at least two labels."
                            .formatted(dataset.labels().get(0)));
        }
    }

    /** The training clips in the order of an epoch, the same for the same seed. */
    List<Clip> shuffled(long seed, int epoch) {
        return Shuffle.of(split.training(), Seeds.mix(seed, epoch));
    }

    /**
     * SHA-256 of the ids, labels and lengths of all clips, in hexadecimal digits.
     *
     * @param rule the fingerprint of {@link SplitRule#SHUFFLE} is that of earlier releases, which
     *     does not contain the parts, since they depend on the clips alone
     */
    String fingerprint(SplitRule rule) {
        MessageDigest digest = Sha256.newDigest();
        if (rule != SplitRule.SHUFFLE) {
            for (Part part : List.of(Part.VALIDATION, Part.TEST)) {
                update(digest, split.part(part));
                digest.update((byte) '\n');
            }
        }
        update(digest, dataset.clips());
        update(digest, auxiliary.trainingOnly());
        update(digest, auxiliary.unlabelled());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, List<Clip> clips) {
        for (Clip clip : clips) {
            String line = clip.id() + "\t" + clip.label() + "\t" + clip.frames() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
