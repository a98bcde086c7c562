package org.audiodigit.training;

import com.google.gson.Gson;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A checkpoint's account in a file, before the weights: a short JSON and a row of numbers an epoch.
 * However many epochs a file says it has, no memory is taken for more than are there.
 */
final class CheckpointRecord {

    private static final int MAX_JSON_BYTES = 1 << 20;
    private static final Gson GSON = new Gson();

    private CheckpointRecord() {}

    private record Head(TrainingPlan plan, String data, double seconds) {}

    static void write(DataOutputStream out, Checkpoint checkpoint) throws IOException {
        Head head = new Head(checkpoint.plan(), checkpoint.data(), checkpoint.seconds());
        byte[] json = GSON.toJson(head).getBytes(StandardCharsets.UTF_8);
        out.writeInt(json.length);
        out.write(json);
        out.writeInt(checkpoint.history().size());
        for (EpochResult epoch : checkpoint.history()) {
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
     * @throws IOException if it ends too early or cannot be true
     */
    static Checkpoint read(DataInputStream in) throws IOException {
        int length = in.readInt();
        require(length >= 0 && length <= MAX_JSON_BYTES);
        Head head = parse(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        require(head != null && head.plan() != null);
        int epochs = in.readInt();
        require(epochs >= 1 && epochs <= head.plan().epochs());
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
        Checkpoint checkpoint = new Checkpoint(head.plan(), head.data(), history, head.seconds());
        require(checkpoint.possible());
        return checkpoint;
    }

    /** The head, or null if it is none. */
    private static Head parse(String json) {
        try {
            return GSON.fromJson(json, Head.class);
        } catch (RuntimeException e) {
            // Gson passes on what a record's constructor refuses, whatever it is
            return null;
        }
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("is no account of a training");
        }
    }
}
