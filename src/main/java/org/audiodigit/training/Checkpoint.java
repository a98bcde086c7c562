package org.audiodigit.training;

import com.google.gson.Gson;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;

/**
 * The state of a training after an epoch, without the weights. In a file it is a short JSON object
 * followed by a row of numbers for each epoch.
 *
 * @param data fingerprint of the clips and labels, see {@link TrainingData#fingerprint}
 * @param history the finished epochs, in order
 * @param seconds duration of these epochs
 * @param settledOnly whether the best epoch is one near the end of the schedule as soon as there is
 *     one; false for trainings that an earlier release began
 */
record Checkpoint(
        TrainingPlan plan,
        String data,
        List<EpochResult> history,
        double seconds,
        boolean settledOnly) {

    private static final int MAX_JSON_BYTES = 1 << 20;
    private static final Gson GSON = new Gson();

    private record Header(TrainingPlan plan, String data, double seconds, boolean settledOnly) {}

    /** The state before the first epoch. */
    static Checkpoint begin(TrainingPlan plan, String data) {
        return new Checkpoint(plan, data, List.of(), 0, true);
    }

    /** The state after another epoch. */
    Checkpoint plus(EpochResult epoch) {
        List<EpochResult> epochs = Stream.concat(history.stream(), Stream.of(epoch)).toList();
        return new Checkpoint(plan, data, epochs, seconds + epoch.seconds(), settledOnly);
    }

    /**
     * The epoch with the best validation result; the earliest one if several are equal. Where the
     * learning rate falls at the end, these are the epochs of that end as soon as there is one.
     */
    Optional<EpochResult> best() {
        EpochResult best = null;
        for (EpochResult epoch : history) {
            if (best == null || isBetter(epoch, best)) {
                best = epoch;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isBetter(EpochResult epoch, EpochResult best) {
        if (settledOnly && isSettled(epoch) != isSettled(best)) {
            return isSettled(epoch);
        }
        return epoch.betterThan(best);
    }

    private boolean isSettled(EpochResult epoch) {
        String schedule =
                Architectures.byName(plan.architecture()).recipe().optimisation().schedule();
        return Schedule.byName(schedule).isSettled((double) epoch.epoch() / plan.epochs());
    }

    void write(DataOutputStream out) throws IOException {
        Header header = new Header(plan, data, seconds, settledOnly);
        byte[] json = GSON.toJson(header).getBytes(StandardCharsets.UTF_8);
        out.writeInt(json.length);
        out.write(json);
        out.writeInt(history.size());
        for (EpochResult epoch : history) {
            out.writeInt(epoch.epoch());
            out.writeDouble(epoch.trainLoss());
            out.writeDouble(epoch.trainAccuracy());
            out.writeDouble(epoch.validationLoss());
            out.writeDouble(epoch.validationAccuracy());
            out.writeDouble(epoch.seconds());
            out.writeDouble(epoch.samplesPerSecond());
        }
    }

    /**
     * Reads a checkpoint. The memory needed does not depend on the number of epochs that the file
     * declares, but on the epochs it contains.
     *
     * @throws IOException if the file ends too early or contains invalid values
     */
    static Checkpoint read(DataInputStream in) throws IOException {
        int length = in.readInt();
        require(length >= 0 && length <= MAX_JSON_BYTES);
        Header header = parse(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        require(header != null && header.plan() != null);
        int epochs = in.readInt();
        require(epochs >= 1 && epochs <= header.plan().epochs());
        List<EpochResult> history = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            require(in.readInt() == epoch);
            history.add(
                    new EpochResult(
                            epoch,
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble()));
        }
        Checkpoint checkpoint =
                new Checkpoint(
                        header.plan(),
                        header.data(),
                        history,
                        header.seconds(),
                        header.settledOnly());
        require(checkpoint.isValid());
        return checkpoint;
    }

    /** The header; null if it is invalid. */
    private static Header parse(String json) {
        try {
            return GSON.fromJson(json, Header.class);
        } catch (RuntimeException e) {
            // Gson passes on any exception of a record's constructor
            return null;
        }
    }

    private boolean isValid() {
        // List.contains throws an exception for null
        return plan.architecture() != null
                && plan.frontEnd() != null
                && Architectures.names().contains(plan.architecture())
                && FrontEnds.names().contains(plan.frontEnd())
                && isSplit(plan.split())
                && plan.augmentation() != null
                && plan.sampling() != null
                && data != null
                && Double.isFinite(seconds)
                && history.stream().allMatch(EpochResult::isFinite);
    }

    private static boolean isSplit(String split) {
        try {
            return split != null && SplitStrategies.parse(split) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean valid) throws IOException {
        if (!valid) {
            throw new IOException("is not the header of a checkpoint");
        }
    }
}
