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
 * The checkpoint file of a training. It is replaced atomically after each epoch and deleted at the
 * end. It contains a {@link Checkpoint}, the weights in the format of DJL, the state of the
 * optimiser, and a checksum.
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
                    checkpoint.write(out);
                    network.block().saveParameters(out);
                    step.save(out);
                    out.flush();
                    out.writeInt((int) checksum.getValue());
                    out.flush();
                });
    }

    /** Reads the state without the weights; empty if no training was interrupted in the folder. */
    Optional<Checkpoint> read() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        try (DataInputStream in = openBuffered()) {
            return Optional.of(header(in));
        } catch (IOException e) {
            throw invalid(e);
        }
    }

    /** Reads the state and verifies the checksum of the whole file. */
    Optional<Checkpoint> readVerified() throws IOException {
        Optional<Checkpoint> checkpoint = read();
        if (checkpoint.isPresent()) {
            verifyChecksum();
        }
        return checkpoint;
    }

    private void verifyChecksum() throws IOException {
        CRC32C checksum = new CRC32C();
        try (DataInputStream in =
                new DataInputStream(new CheckedInputStream(openFile(), checksum))) {
            byte[] block = new byte[BLOCK];
            for (long left = Files.size(file) - Integer.BYTES; left > 0; ) {
                int size = (int) Math.min(block.length, left);
                in.readFully(block, 0, size);
                left -= size;
            }
            int expected = (int) checksum.getValue();
            if (in.readInt() != expected) {
                throw new IOException("the checksum is wrong");
            }
        } catch (IOException e) {
            throw invalid(e);
        }
    }

    /**
     * Restores the weights of a network and the state of its optimiser. The memory needed depends
     * on the network alone, not on the lengths that the file declares.
     *
     * @param network not yet initialised
     * @param newStep creates the training step of the network with its weights
     */
    TrainingStep restore(Network network, Supplier<TrainingStep> newStep) throws IOException {
        try {
            try (DataInputStream in = openBuffered()) {
                header(in);
                network.checkWeights(in);
            }
            try (DataInputStream in = openBuffered()) {
                header(in);
                network.block().loadParameters(network.model().getNDManager(), in);
                return load(newStep.get(), in);
            }
        } catch (IOException | MalformedModelException | IllegalArgumentException e) {
            // DJL throws either of the latter two for a tensor that it cannot read
            throw invalid(e);
        }
    }

    private static TrainingStep load(TrainingStep step, DataInputStream in) throws IOException {
        try {
            step.load(in);
            in.readInt();
            if (in.read() >= 0) {
                throw new IOException("continues after its end");
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

    private DataInputStream openBuffered() throws IOException {
        return new DataInputStream(new BufferedInputStream(openFile(), BLOCK));
    }

    private InputStream openFile() throws IOException {
        if (!Files.isRegularFile(file)) {
            // opening a pipe would block, and a device may be infinite
            throw new ModelException(file, "is not a regular file");
        }
        return Files.newInputStream(file);
    }

    private Checkpoint header(DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic == MAGIC_WITHOUT_CHECKSUM) {
            throw new ModelException(
                    file,
                    "was written by an older version of this program; delete it to restart the training");
        }
        if (magic != MAGIC) {
            throw new ModelException(file, "is not a checkpoint");
        }
        return Checkpoint.read(in);
    }

    private IOException invalid(Exception e) {
        if (e instanceof FileSystemException known) {
            return known;
        }
        IOException failure =
                new ModelException(
                        file,
                        "is damaged or was written by another version of this program; delete it to restart the training");
        failure.initCause(e);
        return failure;
    }
}
