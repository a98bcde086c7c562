package org.audiodigit.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.ThreadCosts;
import org.audiodigit.testing.Fuzzer;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a manifest and weights say, a model is loaded or refused with a sentence. */
@Tag("engine")
class ModelFuzzTest {

    private static final long MOST_BYTES = 64 << 20;

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
    void everyManifestIsAnswered() throws Exception {
        byte[] plain = Files.readAllBytes(manifestFile);
        ManifestFile.write(folder, manifest.with(Calibration.NONE));
        byte[] calibrated = Files.readAllBytes(manifestFile);
        new Fuzzer("manifest", List.of(plain, calibrated), 1000)
                .run(
                        bytes -> {
                            Files.write(manifestFile, bytes);
                            return opened();
                        });
    }

    private String opened() throws Exception {
        ThreadCosts before = ThreadCosts.now();
        String outcome = answer(() -> StoredModel.openVerified(folder));
        long bytes = ThreadCosts.now().since(before).bytes();
        if (bytes > MOST_BYTES) {
            throw new AssertionError("takes " + bytes + " bytes: " + outcome);
        }
        return outcome;
    }

    @Test
    void allWeightsAreAnswered() throws Exception {
        new Fuzzer("weights", List.of(Files.readAllBytes(weightsFile)), 100)
                .run(
                        bytes -> {
                            SmallModels.replaceWeights(folder, manifest, bytes);
                            return answer(() -> DigitModel.load(folder).close());
                        });
    }

    private interface Use {
        void run() throws Exception;
    }

    private static String answer(Use use) throws Exception {
        try {
            use.run();
            return "loaded";
        } catch (ModelException e) {
            if (e.getReason() == null || e.getReason().isBlank()) {
                throw new AssertionError("no sentence", e);
            }
            return e.getReason();
        }
    }
}
