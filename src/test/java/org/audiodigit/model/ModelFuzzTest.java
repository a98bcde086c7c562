package org.audiodigit.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.testing.Fuzzer;
import org.audiodigit.testing.ThreadCosts;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models with any manifest or weights are loaded or rejected with a reason. */
@Tag("engine")
class ModelFuzzTest {

    private static final long MAX_BYTES = 64 << 20;

    @TempDir private Path folder;
    private Path manifestFile;
    private Path weightsFile;
    private ModelManifest manifest;

    @BeforeEach
    void save() throws Exception {
        manifest =
                UntrainedModels.save(folder, SmallModels.network(2, 3), UntrainedModels.LABELS, 1);
        manifestFile = folder.resolve("manifest.json");
        weightsFile = folder.resolve(manifest.weights().file());
    }

    @Test
    void handlesEveryManifest() throws Exception {
        byte[] plain = Files.readAllBytes(manifestFile);
        ManifestFile.write(folder, manifest.with(Calibration.NONE));
        byte[] calibrated = Files.readAllBytes(manifestFile);
        new Fuzzer("manifest", List.of(plain, calibrated), 1000)
                .run(
                        bytes -> {
                            Files.write(manifestFile, bytes);
                            return open();
                        });
    }

    private String open() throws Exception {
        ThreadCosts before = ThreadCosts.now();
        String outcome = outcome(() -> StoredModel.openVerified(folder));
        long bytes = ThreadCosts.now().since(before).bytes();
        if (bytes > MAX_BYTES) {
            throw new AssertionError("allocates " + bytes + " bytes: " + outcome);
        }
        return outcome;
    }

    @Test
    void handlesAllWeights() throws Exception {
        new Fuzzer("weights", List.of(Files.readAllBytes(weightsFile)), 100)
                .run(
                        bytes -> {
                            SmallModels.replaceWeights(folder, manifest, bytes);
                            return outcome(() -> DigitModel.load(folder).close());
                        });
    }

    private interface Use {
        void run() throws Exception;
    }

    private static String outcome(Use use) throws Exception {
        try {
            use.run();
            return "loaded";
        } catch (ModelException e) {
            if (e.getReason() == null || e.getReason().isBlank()) {
                throw new AssertionError("no reason", e);
            }
            return e.getReason();
        }
    }
}
