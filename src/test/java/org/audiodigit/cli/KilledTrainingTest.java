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
 * A training is killed at random moments, and goes on each time, until it ends as if nothing had
 * been. With {@code -Daudiodigit.kills=N} it is killed N times instead of twice; {@code
 * -Daudiodigit.kills.seed=S} chooses other moments.
 */
@Tag("engine")
@Tag("process")
class KilledTrainingTest {

    private static final int SEVERAL = 2;
    private static final int MILLIS_OF_A_FILE = 8;
    private static final int MILLIS_TO_BEGIN = 2500;
    private static final int MILLIS_OF_AN_EPOCH = 700;
    private static final int PATIENCE_SECONDS = 1800;

    /** When a life ends. */
    private enum Moment {
        AFTER_AN_EPOCH,
        WHILE_WRITING,
        AFTER_ITS_START
    }

    @TempDir private Path folder;
    private Path tones;
    private Path model;
    private Path history;
    private final int kills = number("audiodigit.kills", SEVERAL);
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

    private ChildTraining train(Path output, Path epochsTo) throws IOException {
        return new ChildTraining(
                folder,
                "--resume",
                "--output",
                output,
                "--history",
                epochsTo,
                "--epochs",
                epochs,
                "--batch",
                8,
                "--split",
                "speaker",
                tones);
    }

    @Test
    void itEndsAsIfUnbrokenAndItsModelIsThereAtEveryMoment() throws Exception {
        int loads;
        try (RepeatedModelLoader reader = new RepeatedModelLoader(model)) {
            for (int life = 0; life < kills; life++) {
                live(Moment.values()[life % Moment.values().length]);
                reader.loads();
            }
            toTheEnd(model, history);
            loads = reader.loads();
        }
        Path unbroken = folder.resolve("unbroken");
        Path unbrokenHistory = folder.resolve("unbroken.jsonl");
        toTheEnd(unbroken, unbrokenHistory);

        assertThat(judgements(history)).isEqualTo(judgements(unbrokenHistory)).hasSize(epochs);
        ModelManifest end = ModelStore.manifest(model);
        isTheSame(end, ModelStore.manifest(unbroken));
        DigitModel.load(model).close();
        assertThat(model.toFile().list()).hasSize(2);
        assertThat(loads).as("loads in between").isPositive();
    }

    private void live(Moment moment) throws Exception {
        int before = Files.exists(history) ? Files.readAllLines(history).size() : 0;
        try (ChildTraining child = train(model, history)) {
            switch (moment) {
                case AFTER_ITS_START -> Thread.sleep(random.nextInt(MILLIS_TO_BEGIN));
                case AFTER_AN_EPOCH -> {
                    child.awaitLines(history, before + 1);
                    Thread.sleep(random.nextInt(MILLIS_OF_AN_EPOCH));
                }
                case WHILE_WRITING -> {
                    if (random.nextBoolean()) {
                        child.awaitLines(history, before + 1);
                    }
                    child.awaitWriting(model);
                    Thread.sleep(random.nextInt(MILLIS_OF_A_FILE));
                }
            }
            child.kill();
            child.printed();
        }
    }

    private void toTheEnd(Path output, Path epochsTo) throws Exception {
        try (ChildTraining last = train(output, epochsTo)) {
            int code = last.end(PATIENCE_SECONDS);
            assertThat(code).as(last.printed()).isZero();
        }
    }

    /** What depends on nothing but plan and data: all but the times. */
    private static List<List<Number>> judgements(Path file) throws IOException {
        List<List<Number>> judgements = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Optional<EpochResult> epoch = JsonLine.parse(line, EpochResult.class);
            assertThat(epoch).as(line).isPresent();
            judgements.add(judgement(epoch.orElseThrow()));
        }
        return judgements;
    }

    private static List<Number> judgement(EpochResult epoch) {
        return List.of(
                epoch.epoch(),
                epoch.trainLoss(),
                epoch.trainAccuracy(),
                epoch.validationLoss(),
                epoch.validationAccuracy());
    }

    /** To the bit: the weights' hash is their name. */
    private static void isTheSame(ModelManifest one, ModelManifest other) {
        assertThat(one.weights()).isEqualTo(other.weights());
        assertThat(one.metrics()).isEqualTo(other.metrics());
        assertThat(one.training().epoch()).isEqualTo(other.training().epoch());
        assertThat(one.training().finished()).isTrue();
    }
}
