package org.audiodigit.training;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.Network;
import org.audiodigit.testing.Fuzzer;
import org.audiodigit.testing.ThreadCosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any damaged checkpoint is read or rejected with a reason. */
@Tag("engine")
class CheckpointFuzzTest {

    private static final long MAX_BYTES = 64 << 20;

    /** The header and the beginning of the weights, which contain lengths of all kinds. */
    private static final int DAMAGED = 3000;

    @TempDir private Path folder;
    private Path file;
    private Checkpoints checkpoints;
    private byte[] whole;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("training.checkpoint");
        checkpoints = new Checkpoints(folder);
        EngineThread.shared()
                .call(
                        () -> {
                            try (Network network = CheckpointFixture.network();
                                    TrainingStep step = CheckpointFixture.step(network)) {
                                checkpoints.write(CheckpointFixture.CHECKPOINT, network, step);
                                return null;
                            }
                        });
        whole = Files.readAllBytes(file);
    }

    @Test
    void readsOrRejectsEveryHeader() throws Exception {
        new Fuzzer("checkpoint", List.of(Arrays.copyOf(whole, DAMAGED)), 3000)
                .run(
                        bytes -> {
                            Files.write(file, bytes);
                            return cheap(() -> checkpoints.read());
                        });
    }

    @Test
    void readsOrRejectsEveryCheckpoint() throws Exception {
        byte[] rest = Arrays.copyOfRange(whole, DAMAGED, whole.length);
        new Fuzzer("training", List.of(Arrays.copyOf(whole, DAMAGED)), 120)
                .run(
                        bytes -> {
                            ByteBuffer joined = ByteBuffer.allocate(bytes.length + rest.length);
                            joined.put(bytes).put(rest);
                            Files.write(file, CheckpointBytes.withChecksum(joined.array()));
                            return EngineThread.shared()
                                    .<String, Exception>call(() -> cheap(this::restore));
                        });
    }

    private void restore() throws Exception {
        checkpoints.readVerified();
        try (Network network = CheckpointFixture.network()) {
            checkpoints.restore(network, () -> CheckpointFixture.step(network)).close();
        }
    }

    private interface Use {
        void run() throws Exception;
    }

    private static String cheap(Use use) throws Exception {
        ThreadCosts before = ThreadCosts.now();
        String outcome = outcome(use);
        long bytes = ThreadCosts.now().since(before).bytes();
        if (bytes > MAX_BYTES) {
            throw new AssertionError("takes " + bytes + " bytes: " + outcome);
        }
        return outcome;
    }

    private static String outcome(Use use) throws Exception {
        try {
            use.run();
            return "read";
        } catch (ModelException e) {
            if (e.getReason() == null || e.getReason().isBlank()) {
                throw new AssertionError("no reason", e);
            }
            return e.getReason();
        }
    }
}
