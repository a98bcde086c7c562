package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class TrainStringsCommandTest {

    @TempDir private Path folder;
    private final Console console = new Console();

    @Test
    void trainsAndSavesAModel() throws Exception {
        Path tones = ToneDataset.write(folder.resolve("tones"));
        Path model = folder.resolve("model");

        int exitCode =
                console.run("train-strings", tones, "--epochs", 1, "--seed", 4, "--output", model);

        assertThat(exitCode).isZero();
        ModelManifest manifest = ModelStore.manifest(model);
        assertThat(manifest.labels()).containsExactly("0", "1", "2", "3");
        assertThat(manifest.training().seed()).isEqualTo(4);
        assertThat(manifest.training().finished()).isTrue();
        assertThat(console.run("classify", "--model", model, tones)).isNotZero();
        assertThat(console.err().toString()).contains("strings");
    }

    @Test
    void sharesAboveTheWholeAreRefused() throws Exception {
        Path tones = ToneDataset.write(folder.resolve("tones"));

        int exitCode =
                console.run(
                        "train-strings",
                        tones,
                        "--only-train-share",
                        0.9,
                        "--others-share",
                        0.9,
                        "--output",
                        folder.resolve("model"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(console.err().toString()).contains("shares");
    }

    @Test
    void aShareOfStringsAboveTheWholeIsRefusedBeforeFoldersAreRead() {
        int exitCode =
                console.run(
                        "train-strings",
                        folder.resolve("missing"),
                        "--strings-share",
                        2,
                        "--output",
                        folder.resolve("model"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(console.error())
                .contains("the share of labelled recordings must be from 0 to 1");
    }
}
