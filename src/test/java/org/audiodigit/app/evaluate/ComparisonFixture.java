package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.training.comparison.RunsComparison;
import org.junit.jupiter.api.BeforeEach;

/** The room with a second model, which guesses. */
abstract class ComparisonFixture extends EvaluateFixture {

    Path guessing;

    /** A model with random weights and the split of the other one. */
    @BeforeEach
    void guessingModel() throws Exception {
        guessing = folder.resolve("guessing");
        ModelManifest trained = ModelStore.manifest(TONES.model());
        UntrainedModels.write(guessing, trained.labels(), trained.training());
    }

    Optional<RunsComparison> comparison() {
        return model.selection().comparisonProperty().get();
    }

    Path copyOfModel() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("other/guessing"));
        try (Stream<Path> files = Files.list(TONES.model())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
