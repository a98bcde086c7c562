package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.training.TrainingPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class TrainCommandTest {

    private static final int EPOCHS = 2;

    @TempDir private static Path shared;
    private static Path tones;

    /** A training that was stopped in its second epoch; must not be modified. */
    private static Path stopped;

    @TempDir private Path folder;
    private final Console console = new Console();
    private Path model;

    @BeforeAll
    static void tonesAndAStoppedTraining() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
        stopped = shared.resolve("stopped");
        ToneModels.stopped(tones, stopped, EPOCHS);
    }

    @BeforeEach
    void chooseModelFolder() {
        model = folder.resolve("model");
    }

    private int train(Object... more) {
        Object[] usual = {
            "train",
            "--output",
            model,
            "--epochs",
            EPOCHS,
            "--batch",
            16,
            "--split",
            "speaker",
            "--seed",
            5
        };
        Object[] all = new Object[usual.length + more.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return console.run(all);
    }

    private void copyStoppedTraining() throws IOException {
        Files.createDirectory(model);
        try (var files = Files.list(stopped)) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
    }

    private static List<Integer> epochs(Path history) throws IOException {
        return Files.readAllLines(history).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .map(epoch -> epoch.get("epoch").getAsInt())
                .toList();
    }

    @Test
    void theTableHasTheColumnsOfKerasAndOneLinePerEpoch() throws IOException {
        Path history = folder.resolve("history.jsonl");

        assertThat(train("--history", history, tones)).isZero();

        List<String> lines = console.out();
        int headings =
                IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).strip().startsWith("epoch"))
                        .findFirst()
                        .orElseThrow();
        assertThat(lines.get(headings).strip().split("\\s+"))
                .containsExactly(
                        "epoch",
                        "loss",
                        "accuracy",
                        "val_loss",
                        "val_accuracy",
                        "seconds",
                        "samples/s");
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            String line = lines.get(headings + epoch);
            assertThat(line).matches(" +" + epoch + "( +[0-9.]+){6}(  saved)?");
        }
        assertThat(lines.get(headings + EPOCHS + 1)).startsWith("Saved epoch ").contains("model");
        assertThat(lines.get(headings + EPOCHS + 2)).startsWith("Test accuracy ");
        assertThat(console.err()).isEmpty();
        assertThat(epochs(history)).containsExactly(1, 2);
        assertThat(ModelStore.manifest(model).training().dataset()).isEqualTo("tones");
    }

    @Test
    void jsonIsOneObjectWithTheDocumentedKeysAndTheTableIsOnStandardError() {
        assertThat(train("--json", tones)).isZero();

        assertThat(console.out()).hasSize(1);
        JsonObject result = console.json().get(0);
        assertThat(result.keySet())
                .containsExactly(
                        "model", "testAccuracy", "testLoss", "testClips", "parameters", "seconds");
        assertThat(result.get("model").getAsString()).isEqualTo(model.toString());
        assertThat(result.get("testClips").getAsInt())
                .isEqualTo(ToneDataset.CLIPS / ToneDataset.SPEAKERS.size());
        assertThat(result.get("testAccuracy").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(console.err()).anyMatch(line -> line.strip().startsWith("epoch "));

        assertThat(console.run("evaluate", "--json", "--model", model, tones)).isZero();
        JsonObject evaluated = console.json().get(0);
        assertThat(evaluated.get("part").getAsString()).isEqualTo("test");
        assertThat(evaluated.get("accuracy").getAsDouble())
                .isEqualTo(result.get("testAccuracy").getAsDouble());

        assertThat(train("--json", "--resume", tones)).isZero();
        assertThat(console.err()).hasSize(1);
        assertThat(console.err().get(0)).contains("is finished; there is nothing to resume.");
        assertThat(console.json().get(0)).isEqualTo(result);
    }

    @Test
    void aStaleLockOfAFinishedTrainingIsDeletedOnResume() throws IOException {
        assertThat(train(tones)).isZero();
        List<String> complete = names(model);
        Files.writeString(model.resolve("in-use.lock"), "999999999");

        assertThat(train("--resume", tones)).isZero();

        assertThat(console.err().get(0)).contains("finished");
        assertThat(names(model)).isEqualTo(complete).hasSize(3);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aResumedTrainingContinuesAndTheHistoryHasEveryEpochOnce() throws IOException {
        copyStoppedTraining();
        Path history = folder.resolve("history.jsonl");

        assertThat(console.run("train", "--resume", "--output", model, "--history", history, tones))
                .isZero();

        assertThat(console.err()).singleElement().asString().contains("epoch 1");
        assertThat(epochs(history)).containsExactly(1, 2);
        assertThat(ModelStore.manifest(model).training().finished()).isTrue();
    }

    @Test
    void anInterruptedTrainingIsDiscardedOnlyOnRequest() throws IOException {
        copyStoppedTraining();
        Path checkpoint = model.resolve("training.checkpoint");
        byte[] before = Files.readAllBytes(checkpoint);

        assertThat(train(tones)).isEqualTo(2);
        assertThat(console.error())
                .contains(
                        "audiodigit: A training in %s was interrupted. Use --resume to continue it or --restart to discard it."
                                .formatted(model));
        assertThat(checkpoint).hasBinaryContent(before);
        assertThat(train("--restart", "--resume", tones)).isEqualTo(2);

        Path history = folder.resolve("history.jsonl");
        assertThat(train("--restart", "--history", history, tones)).isZero();
        assertThat(epochs(history)).containsExactly(1, 2);
        assertThat(checkpoint).doesNotExist();
    }

    @Test
    void theOldNameOfRestartIsAccepted() throws IOException {
        copyStoppedTraining();

        assertThat(train("--anew", tones)).isZero();
        assertThat(console.run("train", "--help")).isZero();
        assertThat(console.out())
                .anyMatch(line -> line.contains("--restart"))
                .noneMatch(line -> line.contains("--anew"));
    }

    @Test
    void theHelpNamesTheDefaultNumberOfEpochs() {
        assertThat(console.run("train", "--help")).isZero();

        int epochs = TrainingPlan.standard("digit-cnn", 1_000_000).epochs();
        assertThat(String.join(" ", console.out()).replaceAll("\\s+", " "))
                .contains("for digit-cnn %d, on fewer than".formatted(epochs));
    }

    /** The defaults of the first release were 20 epochs and a rate of 0.003. */
    @Test
    void anInterruptedTrainingKeepsTheSettingsThatWereDefaultsWhenItBegan() throws Exception {
        TrainingPlan now = TrainingPlan.standard("digit-cnn");
        int epochs = EPOCHS + 1;
        double rate = 0.003;
        assertThat(now.rate()).isNotEqualTo(rate);
        ToneModels.stopped(
                tones,
                model,
                new TrainingPlan(
                        now.architecture(), now.frontEnd(), "speaker", 5, epochs, 16, rate, true));

        assertThat(console.run("train", "--resume", "--output", model, tones)).isZero();

        ModelManifest.Training training = ModelStore.manifest(model).training();
        assertThat(training.finished()).isTrue();
        assertThat(training.epochs()).isEqualTo(epochs);
        assertThat(training.rate()).isEqualTo(rate);
    }

    @Test
    void resumingWithOtherOptionsReportsTheOriginalOnes() throws IOException {
        copyStoppedTraining();

        assertThat(console.run("train", "--resume", "--output", model, "--batch", 17, tones))
                .isEqualTo(2);

        assertThat(console.error()).contains("has other options", "--batch 16", "--resume");
    }

    @Test
    void resumingOnOtherDataIsRejected() throws IOException {
        copyStoppedTraining();
        Path other = ToneDataset.write(folder.resolve("other"));
        Files.delete(other.resolve("0_ann_0.wav"));

        assertThat(console.run("train", "--resume", "--output", model, other)).isEqualTo(1);

        assertThat(console.err()).hasSize(1);
        assertThat(console.err().get(0)).contains("data set");
    }

    @Test
    void withoutAnInterruptedTrainingResumeStartsANewOne() {
        assertThat(train("--resume", folder.resolve("missing"))).isEqualTo(1);
        assertThat(console.err().get(0)).startsWith("audiodigit: No training in " + model);
    }

    @Test
    void aFolderGivenAsADotIsRecordedUnderItsName() {
        Path dotted = tones.resolve("..").resolve("tones").resolve(".");

        assertThat(train("--json", dotted)).isZero();

        assertThat(console.run("evaluate", "--json", "--model", model, tones)).isZero();
        assertThat(console.json().get(0).get("inTraining").getAsString()).isEqualTo("none");
    }
}
