package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.testing.RecordedTrainings;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class EvaluateCommandTest extends EvaluateCommandFixture {

    @Test
    void jsonHasTheDocumentedKeys() {
        assertThat(console.run("evaluate", "--json", "--model", model, digits)).isZero();

        JsonObject report = console.json().get(0);
        assertThat(report.keySet())
                .containsExactly(
                        "accuracy",
                        "loss",
                        "clips",
                        "labels",
                        "confusion",
                        "part",
                        "split",
                        "perLabel",
                        "perSpeaker",
                        "unreadable",
                        "unknownLabels",
                        "inTraining",
                        "newClips");
        assertThat(report.getAsJsonArray("perLabel").get(0).getAsJsonObject().keySet())
                .containsExactly("label", "precision", "recall", "f1", "clips");
        assertThat(report.getAsJsonArray("perSpeaker").get(0).getAsJsonObject().keySet())
                .containsExactly("speaker", "accuracy", "clips");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void theTestPartIsTheDefaultForTheDataSetOfTheTraining() {
        console.run("evaluate", "--json", "--model", model, digits);

        JsonObject report = console.json().get(0);
        assertThat(report.get("part").getAsString()).isEqualTo("test");
        assertThat(report.get("split").getAsString()).isEqualTo("speaker");
        assertThat(report.get("inTraining").getAsString()).isEqualTo("none");
        assertThat(report.get("clips").getAsInt()).isEqualTo(4);
        assertThat(report.getAsJsonArray("perSpeaker")).hasSize(1);
    }

    @Test
    void theTestPartIsThatOfTheTrainingAfterTheDataSetHasGrown() throws Exception {
        Path grown = folder.resolve("grown");
        for (String speaker : SPEAKERS) {
            recordings(grown, speaker, 0, 1);
        }
        Path recorded = folder.resolve("recorded");
        Dataset before = DatasetScanner.standard().scan(grown);
        UntrainedModels.write(
                recorded, List.of("0", "1"), RecordedTrainings.on(before, "hold-out:bob", 3));
        recordings(grown, "bob", 2);
        recordings(grown, "zoe", 0, 1);

        assertThat(console.run("evaluate", "--json", "--model", recorded, grown)).isZero();
        JsonObject report = console.json().get(0);
        assertThat(report.get("part").getAsString()).isEqualTo("test");
        assertThat(report.get("clips").getAsInt()).isEqualTo(6);
        assertThat(report.get("newClips").getAsInt()).isEqualTo(2);
        assertThat(report.getAsJsonArray("perSpeaker")).hasSize(1);
        console.run("evaluate", "--model", recorded, grown);
        assertThat(console.out())
                .anyMatch(line -> line.contains("6 clips are new") && line.contains("2 are in"));
    }

    @Test
    void thePartsAreThoseOfTheSplitOfTheTraining() {
        int clips = 0;
        for (String part : List.of("train", "Validation", "test")) {
            assertThat(console.run("evaluate", "--json", "--model", model, "--part", part, digits))
                    .isZero();
            clips += console.json().get(0).get("clips").getAsInt();
        }
        assertThat(clips).isEqualTo(CLIPS);

        console.run("evaluate", "--json", "--model", model, "--part", "train", digits);
        assertThat(console.json().get(0).get("inTraining").getAsString()).isEqualTo("all");
    }

    @Test
    void accuracyAndConfusionAgreeWithClassify() {
        console.run("classify", "--json", "--model", model, digits);
        int[][] confusion = new int[2][2];
        for (JsonObject answer : console.json()) {
            String name = Path.of(answer.get("file").getAsString()).getFileName().toString();
            confusion[name.charAt(0) - '0'][answer.get("label").getAsInt()]++;
        }

        console.run("evaluate", "--json", "--model", model, "--part", "all", digits);

        JsonObject report = console.json().get(0);
        assertThat(report.get("inTraining").getAsString()).isEqualTo("some");
        assertThat(JsonLine.of(report.get("confusion"))).isEqualTo(JsonLine.of(confusion));
        assertThat(report.get("accuracy").getAsDouble())
                .isCloseTo((confusion[0][0] + confusion[1][1]) / (double) CLIPS, within(1e-12));
    }

    @Test
    void anotherDataSetIsEvaluatedAsAWholeAndReportedAsSuch() throws IOException {
        recordings(folder, "zoe", 0, 1);

        assertThat(console.run("evaluate", "--model", model, folder)).isZero();

        assertThat(console.out())
                .contains(
                        "clips        4",
                        "part         all",
                        "split        -",
                        "This data set is not the one that the model was trained on (digits, 20"
                                + " clips, split by speaker, seed 7).");
    }

    @Test
    void aPartOfAnotherDataSetIsRejected() throws IOException {
        recordings(folder, "zoe", 0, 1);

        assertThat(console.run("evaluate", "--model", model, "--part", "test", folder))
                .isEqualTo(2);

        assertThat(console.error()).contains("--part test", "digits, 20 clips", "--part all");
    }

    @Test
    void aFolderWithTheSameNameAndSizeButAnotherSplitIsAnotherDataSet() throws IOException {
        Path other = folder.resolve("digits");
        recordings(other, "ann", 0, 1, 2, 3, 4);
        recordings(other, "bob", 0, 1);
        recordings(other, "cy", 0, 1);
        recordings(other, "dee", 0);
        assertThat(other.toFile().list()).hasSize(CLIPS);

        console.run("evaluate", "--json", "--model", model, other);

        assertThat(console.json().get(0).get("part").getAsString()).isEqualTo("all");
    }

    @Test
    void labelsThatTheModelDoesNotKnowCountAsMisclassified() throws IOException {
        recordings(folder, "zoe", 0, 7);

        assertThat(console.run("evaluate", "--json", "--model", model, folder)).isZero();
        JsonObject report = console.json().get(0);
        assertThat(report.getAsJsonArray("labels").asList())
                .extracting(JsonElement::getAsString)
                .containsExactly("0", "1", "7");
        assertThat(report.getAsJsonArray("unknownLabels").get(0).getAsString()).isEqualTo("7");
        assertThat(report.get("accuracy").getAsDouble()).isLessThanOrEqualTo(0.5);
        assertThat(total(report.getAsJsonArray("confusion"))).isEqualTo(4);

        console.run("evaluate", "--model", model, folder);
        assertThat(console.out())
                .anyMatch(line -> line.contains("label 7") && line.contains("(2)"));
    }

    private static int total(JsonArray confusion) {
        int total = 0;
        for (JsonElement row : confusion) {
            for (JsonElement count : row.getAsJsonArray()) {
                total += count.getAsInt();
            }
        }
        return total;
    }

    @Test
    void textHasAlignedTables() {
        assertThat(console.run("evaluate", "--model", model, digits)).isZero();

        List<String> lines = console.out();
        int matrix = lines.indexOf("Confusion matrix (rows: true, columns: predicted)");
        assertThat(lines.get(matrix + 1)).isEqualTo("   0  1");
        assertThat(lines.get(matrix + 2)).matches("0  [0-4]  [0-4]");
        assertThat(lines)
                .contains(
                        "label  precision  recall     F1  clips",
                        "The model was neither trained nor validated on these clips.");
        assertThat(lines).anyMatch(line -> line.matches("speaker  accuracy  clips"));
    }

    @Test
    void anUnreadableFileIsListedAndTheExitCodeIsOne() throws IOException {
        recordings(folder, "zoe", 0, 1);
        Files.writeString(folder.resolve("1_zoe_9.wav"), "no sound");

        assertThat(console.run("evaluate", "--json", "--model", model, folder)).isEqualTo(1);
        JsonObject unreadable =
                console.json().get(0).getAsJsonArray("unreadable").get(0).getAsJsonObject();
        assertThat(unreadable.keySet()).containsExactly("file", "reason");
        assertThat(unreadable.get("file").getAsString()).isEqualTo("1_zoe_9.wav");

        assertThat(console.run("evaluate", "--model", model, folder)).isEqualTo(1);
        assertThat(console.out()).contains("unreadable   1", "clips        4");
        assertThat(console.err()).hasSize(1);
    }

    @Test
    void aFolderWithoutADataSetIsOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(console.run("evaluate", "--model", model, folder.resolve("missing")))
                .isEqualTo(1);
        assertThat(console.error()).endsWith("missing: no such file or folder");
        assertThat(console.run("evaluate", "--model", model, file)).isEqualTo(1);
        assertThat(console.error()).endsWith("file: is not a folder");
        assertThat(console.run("evaluate", "--model", model, empty)).isEqualTo(1);
        assertThat(console.error()).contains("empty: contains no recordings");
    }

    @Test
    void missingAndInvalidOptionsAreReported() {
        assertThat(console.run("evaluate", digits)).isEqualTo(2);
        assertThat(console.error()).contains("--model");
        assertThat(console.run("evaluate", digits, "--model", model, "--part", "tset"))
                .isEqualTo(2);
        assertThat(console.error()).contains("train, validation, test, all");
    }
}
