package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recordings of five speakers, and an untrained model whose manifest names them as its data set.
 */
abstract class EvaluateCommandFixture {

    static final List<String> SPEAKERS = List.of("ann", "bob", "cy", "dee", "eve");
    static final int CLIPS = 4 * SPEAKERS.size();

    @TempDir static Path shared;
    static Path digits;
    static Path model;

    @TempDir Path folder;
    final Console console = new Console();

    @BeforeAll
    static void model() throws Exception {
        digits = shared.resolve("digits");
        for (String speaker : SPEAKERS) {
            recordings(digits, speaker, 0, 1);
        }
        model = shared.resolve("model");
        UntrainedModels.write(model, List.of("0", "1"), UntrainedModels.on("digits", CLIPS, 12, 4));
    }

    static void recordings(Path folder, String speaker, int... labels) throws IOException {
        for (int label : labels) {
            for (int take = 0; take < 2; take++) {
                WavFileBuilder.noise(
                        folder.resolve("%d_%s_%d.wav".formatted(label, speaker, take)));
            }
        }
    }
}
