package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ChildTraining;
import org.audiodigit.testing.RepeatedModelLoader;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.training.EpochResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training that is killed at random moments and resumed each time has the same result as an
 * uninterrupted one. {@code -Daudiodigit.kills=N} kills it N times instead of twice, {@code
 * -Daudiodigit.kills.seed=S} chooses other moments.
 */
@Tag("engine")
@Tag("process")
class KilledTrainingTest {

    private static final int DEFAULT_KILLS = 2;
    private static final int WRITE_MILLIS = 8;
    private static final int START_MILLIS = 2500;
    private static final int EPOCH_MILLIS = 700;
    private static final int TIMEOUT_SECONDS = 1800;

    /** When a process is killed. */
    private enum Moment {
        AFTER_AN_EPOCH,
        WHILE_WRITING,
        AFTER_ITS_START
    }

    @TempDir private Path folder;
    private Path tones;
    private Path model;
    private Path history;
    private final int kills = number("audiodigit.kills", DEFAULT_KILLS);
    private final int epochs = 4 + 3 * kills / 5;
    private final Random random = new Random(number("audiodigit.kills.seed", 1));

    private static int number(String property, int standard) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? standard : Integer.parseInt(value);
    }

    @BeforeEach
    void tones() throws IOException {
        tones = ToneDataset.write(folder.resolve("tones"));
        model = folder.resolve("model");
        history = folder.resolve("history.jsonl");
    }

    private ChildTraining train(Path output, Path historyFile) throws IOException {
        return new ChildTraining(
                folder,
                "--resume",
                "--output",
                output,
                "--history",
                historyFile,
                "--epochs",
                epochs,
                "--batch",
                8,
                "--split",
                "speaker",
                tones);
    }

    @Test
    void theResultEqualsThatOfAnUninterruptedTrainingAndTheModelIsAlwaysReadable()
            throws Exception {
        int loads;
        try (RepeatedModelLoader reader = new RepeatedModelLoader(model)) {
            for (int kill = 0; kill < kills; kill++) {
                startAndKill(Moment.values()[kill % Moment.values().length]);
                reader.loads();
            }
            runToEnd(model, history);
            loads = reader.loads();
        }
        Path expected = folder.resolve("expected");
        Path expectedHistory = folder.resolve("expected.jsonl");
        runToEnd(expected, expectedHistory);

        assertThat(results(history)).isEqualTo(results(expectedHistory)).hasSize(epochs);
        ModelManifest end = ModelStore.manifest(model);
        assertSame(end, ModelStore.manifest(expected));
        DigitModel.load(model).close();
        assertThat(model.toFile().list()).hasSize(3);
        assertThat(loads).as("loads between the kills").isPositive();
    }

    private void startAndKill(Moment moment) throws Exception {
        int before = Files.exists(history) ? Files.readAllLines(history).size() : 0;
        try (ChildTraining child = train(model, history)) {
            switch (moment) {
                case AFTER_ITS_START -> Thread.sleep(random.nextInt(START_MILLIS));
                case AFTER_AN_EPOCH -> {
                    child.awaitLines(history, before + 1);
                    Thread.sleep(random.nextInt(EPOCH_MILLIS));
                }
                case WHILE_WRITING -> {
                    if (random.nextBoolean()) {
                        child.awaitLines(history, before + 1);
                    }
                    child.awaitWriting(model);
                    Thread.sleep(random.nextInt(WRITE_MILLIS));
                }
            }
            child.kill();
            child.printed();
        }
    }

    private void runToEnd(Path output, Path historyFile) throws Exception {
        try (ChildTraining last = train(output, historyFile)) {
            int code = last.end(TIMEOUT_SECONDS);
            assertThat(code).as(last.printed()).isZero();
        }
    }

    /** Reads the values that depend only on plan and data: all but the times. */
    private static List<List<Number>> results(Path file) throws IOException {
        List<List<Number>> results = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Optional<EpochResult> epoch = JsonLine.parse(line, EpochResult.class);
            assertThat(epoch).as(line).isPresent();
            results.add(metrics(epoch.orElseThrow()));
        }
        return results;
    }

    private static List<Number> metrics(EpochResult epoch) {
        return List.of(
                epoch.epoch(),
                epoch.trainLoss(),
                epoch.trainAccuracy(),
                epoch.validationLoss(),
                epoch.validationAccuracy());
    }

    /** Compares the weights to the bit: their hash is the file name. */
    private static void assertSame(ModelManifest one, ModelManifest other) {
        assertThat(one.weights()).isEqualTo(other.weights());
        assertThat(one.metrics()).isEqualTo(other.metrics());
        assertThat(one.training().epoch()).isEqualTo(other.training().epoch());
        assertThat(one.training().finished()).isTrue();
    }
}
