package org.audiodigit.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;

/**
 * The clips of a training.
 *
 * @param dataset where they come from
 * @param split its parts
 * @param extras what is trained on beside the training part
 */
public record TrainingData(Dataset dataset, Split split, AuxiliaryClips extras) {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** A training on a data set alone. */
    public TrainingData(Dataset dataset, Split split) {
        this(dataset, split, AuxiliaryClips.NONE);
    }

    /** Checks that there is something to train, validate and choose by. */
    void check() throws TrainingException {
        if (split.training().isEmpty()) {
            throw new TrainingException("The split leaves no clip for training.");
        }
        if (split.validation().isEmpty()) {
            throw new TrainingException(
                    "The split leaves no clip for validation, by which the best epoch is chosen;"
                            + " it takes at least 10 clips.");
        }
        Optional<Clip> strange =
                extras.onlyTrained().stream()
                        .filter(clip -> !dataset.labels().contains(clip.label()))
                        .findFirst();
        if (strange.isPresent()) {
            throw new TrainingException(
                    "%s is labelled %s, which the data set does not know; what is only trained on takes its labels from there."
                            .formatted(strange.get().file(), strange.get().label()));
        }
        if (dataset.labels().size() < 2) {
            throw new TrainingException(
                    "All clips have the label %s; a classifier needs two or more."
                            .formatted(dataset.labels().get(0)));
        }
    }

    /** The training clips in the order of an epoch, the same for the same seed. */
    List<Clip> shuffled(long seed, int epoch) {
        List<Clip> clips = new ArrayList<>(split.training());
        shuffle(clips, mix(seed, epoch));
        return clips;
    }

    /** Fisher and Yates' shuffle, the same for the same seed on every machine. */
    static void shuffle(List<Clip> clips, long seed) {
        Random random = new Random(seed);
        for (int i = clips.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Clip swapped = clips.set(i, clips.get(other));
            clips.set(other, swapped);
        }
    }

    /** A number that differs for each seed and index, and looks like no other. */
    static long mix(long seed, long index) {
        return (seed * GOLDEN_RATIO) ^ (index + 1) * 0xBF58476D1CE4E5B9L;
    }

    /** Hash of what the clips are called and labelled: the same data has the same. */
    String fingerprint() {
        MessageDigest digest = sha256();
        update(digest, dataset.clips());
        update(digest, extras.onlyTrained());
        update(digest, extras.others());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, List<Clip> clips) {
        for (Clip clip : clips) {
            String line = clip.id() + "\t" + clip.label() + "\t" + clip.frames() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
