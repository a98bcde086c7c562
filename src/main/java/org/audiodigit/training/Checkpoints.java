package org.audiodigit.training;

import ai.djl.MalformedModelException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.Network;

/**
 * The checkpoint of a training, one file in the model's folder that is replaced whole after each
 * epoch and removed at the end: an account, the weights as DJL writes them, the optimiser's state,
 * and a checksum of all that.
 */
final class Checkpoints {

    private static final String NAME = "training.checkpoint";
    private static final int MAGIC = 0x41444332;
    private static final int MAGIC_WITHOUT_CHECKSUM = 0x41444350;
    private static final int BLOCK = 1 << 16;

    private final Path file;

    Checkpoints(Path modelFolder) {
        this.file = modelFolder.resolve(NAME);
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(Checkpoint checkpoint, Network network, TrainingStep step) throws IOException {
        AtomicFile.write(
                file,
                stream -> {
                    CRC32C checksum = new CRC32C();
                    DataOutputStream out =
                            new DataOutputStream(
                                    new BufferedOutputStream(
                                            new CheckedOutputStream(stream, checksum)));
                    out.writeInt(MAGIC);
                    CheckpointRecord.write(out, checkpoint);
                    network.block().saveParameters(out);
                    step.save(out);
                    out.flush();
                    out.writeInt((int) checksum.getValue());
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
            throw refusal(e);
        }
    }

    /** The account after all of the file was found to be what was written. */
    Optional<Checkpoint> readWhole() throws IOException {
        Optional<Checkpoint> account = read();
        if (account.isPresent()) {
            checkSum();
        }
        return account;
    }

    private void checkSum() throws IOException {
        CRC32C checksum = new CRC32C();
        try (DataInputStream in = new DataInputStream(new CheckedInputStream(plain(), checksum))) {
            byte[] block = new byte[BLOCK];
            for (long left = Files.size(file) - Integer.BYTES; left > 0; ) {
                int size = (int) Math.min(block.length, left);
                in.readFully(block, 0, size);
                left -= size;
            }
            int expected = (int) checksum.getValue();
            if (in.readInt() != expected) {
                throw new IOException("holds something else than was written");
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /**
     * Fills the network and then the optimiser of the step that is made of it. No more memory is
     * taken than the network needs, whatever the file says.
     *
     * @param network not yet initialised
     * @param begin makes a step of the network with its weights
     */
    TrainingStep restore(Network network, Supplier<TrainingStep> begin) throws IOException {
        try {
            try (DataInputStream in = open()) {
                account(in);
                network.checkWeights(in);
            }
            try (DataInputStream in = open()) {
                account(in);
                network.block().loadParameters(network.model().getNDManager(), in);
                return restored(begin.get(), in);
            }
        } catch (IOException | MalformedModelException | IllegalArgumentException e) {
            // DJL refuses a tensor that it cannot read with either of the latter two
            throw refusal(e);
        }
    }

    private static TrainingStep restored(TrainingStep step, DataInputStream in) throws IOException {
        try {
            step.load(in);
            in.readInt();
            if (in.read() >= 0) {
                throw new IOException("goes on behind its end");
            }
            return step;
        } catch (IOException e) {
            step.close();
            throw e;
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(plain(), BLOCK));
    }

    private InputStream plain() throws IOException {
        if (!Files.isRegularFile(file)) {
            // Opening a pipe would wait for ever, and a device may never end.
            throw new ModelException(file, "is not an ordinary file");
        }
        return Files.newInputStream(file);
    }

    private Checkpoint account(DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic == MAGIC_WITHOUT_CHECKSUM) {
            throw new ModelException(
                    file, "is of an older version of this program; remove it to begin anew");
        }
        if (magic != MAGIC) {
            throw new ModelException(file, "is not a checkpoint");
        }
        return CheckpointRecord.read(in);
    }

    private IOException refusal(Exception e) {
        if (e instanceof FileSystemException known) {
            return known;
        }
        IOException failure =
                new ModelException(
                        file,
                        "is damaged, or of another version of this program; remove it to begin anew");
        failure.initCause(e);
        return failure;
    }
}
