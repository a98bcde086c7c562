package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ChildTraining;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A training whose process is terminated leaves a complete model or none. */
@Tag("engine")
@Tag("process")
class TerminatedTrainingTest {

    private static final int ENDLESS = 10_000;

    @TempDir private static Path shared;
    private static Path tones;

    @TempDir private Path folder;

    @BeforeAll
    static void tones() throws IOException {
        tones = ToneDataset.write(shared.resolve("tones"));
    }

    private static List<Integer> epochs(Path history) throws IOException {
        return Files.readAllLines(history).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .map(epoch -> epoch.get("epoch").getAsInt())
                .toList();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no kill command")
    void anInterruptedTrainingSavesTheBestEpochSoFar() throws Exception {
        Path model = folder.resolve("model");
        Path history = folder.resolve("history.jsonl");
        try (ChildTraining child =
                new ChildTraining(
                        folder,
                        "--output",
                        model,
                        "--history",
                        history,
                        "--epochs",
                        ENDLESS,
                        "--batch",
                        8,
                        tones)) {
            child.awaitLines(history, 1);
            // handled like Ctrl-C, whose signal a background process may ignore
            signal("TERM", child);
            assertThat(child.end()).isNotZero();
            assertThat(child.printed()).contains("Use --resume to continue.", "Saved epoch ");
        }

        ModelManifest manifest = ModelStore.manifest(model);
        assertThat(manifest.training().finished()).isFalse();
        assertThat(manifest.training().epoch()).isIn(epochs(history));
        DigitModel.load(model).close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no kill command")
    void aTrainingTerminatedInItsFirstEpochReportsThatThereIsNoModel() throws Exception {
        Path model = folder.resolve("model");
        // an epoch of the large network with a batch size of 1 takes seconds
        try (ChildTraining child =
                new ChildTraining(
                        folder,
                        "--output",
                        model,
                        "--architecture",
                        "dense",
                        "--batch",
                        1,
                        tones)) {
            child.awaitFirstEpoch();
            // handled like Ctrl-C, whose signal a background process may ignore
            signal("TERM", child);
            assertThat(child.end()).isNotZero();
            assertThat(child.printed()).contains("first epoch");
        }
        assertThat(ModelStore.isModel(model)).isFalse();
    }

    private static void signal(String name, ChildTraining child)
            throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, "" + child.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }
}
