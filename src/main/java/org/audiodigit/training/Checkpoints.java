package org.audiodigit.training;

import ai.djl.MalformedModelException;
import com.google.gson.Gson;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.Network;

/**
 * The checkpoint of a training, one file in the model's folder that is replaced whole after each
 * epoch and removed at the end: a JSON account, the weights as DJL writes them, the optimiser's
 * state.
 */
final class Checkpoints {

    private static final String NAME = "training.checkpoint";
    private static final int MAGIC = 0x41444350;
    private static final int MAX_JSON_BYTES = 64 << 20;
    private static final Gson GSON = new Gson();

    private final Path file;

    Checkpoints(Path modelFolder) {
        this.file = modelFolder.resolve(NAME);
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(Checkpoint checkpoint, Network network, TrainingStep step) throws IOException {
        byte[] json = GSON.toJson(checkpoint).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(
                file,
                stream -> {
                    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
                    out.writeInt(MAGIC);
                    out.writeInt(json.length);
                    out.write(json);
                    network.block().saveParameters(out);
                    step.save(out);
                    out.flush();
                });
    }

    /** The account alone; empty if no training was interrupted here. */
    Optional<Checkpoint> read() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        try (DataInputStream in = open()) {
            return Optional.of(account(in));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * Fills the network and then the optimiser of the step that is made of it.
     *
     * @param network not yet initialised
     * @param begin makes a step of the network with its weights
     */
    TrainingStep restore(Network network, Supplier<TrainingStep> begin) throws IOException {
        try (DataInputStream in = open()) {
            account(in);
            network.block().loadParameters(network.model().getNDManager(), in);
            TrainingStep step = begin.get();
            step.load(in);
            return step;
        } catch (IOException | MalformedModelException | IllegalArgumentException e) {
            // DJL refuses a tensor that it cannot read with either of the latter two
            throw damaged(e);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    private Checkpoint account(DataInputStream in) throws IOException {
        int magic = in.readInt();
        int length = in.readInt();
        if (magic != MAGIC || length < 0 || length > MAX_JSON_BYTES) {
            throw new ModelException(file, "is not a checkpoint");
        }
        byte[] json = in.readNBytes(length);
        Checkpoint checkpoint = parse(new String(json, StandardCharsets.UTF_8));
        if (checkpoint == null || !checkpoint.whole()) {
            throw new ModelException(file, "is not a checkpoint");
        }
        return checkpoint;
    }

    /** The account, or null if it is none. */
    private static Checkpoint parse(String json) {
        try {
            return GSON.fromJson(json, Checkpoint.class);
        } catch (RuntimeException e) {
            // Gson passes on what a record's constructor refuses, whatever it is
            return null;
        }
    }

    private IOException damaged(Exception e) {
        IOException failure =
                e instanceof ModelException known
                        ? known
                        : new ModelException(file, "is damaged; remove it to begin anew");
        if (failure != e) {
            failure.initCause(e);
        }
        return failure;
    }
}
