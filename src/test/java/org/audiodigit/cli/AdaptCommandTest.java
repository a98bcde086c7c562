package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.OldManifests;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.training.Adaptation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class AdaptCommandTest {

    @TempDir private static Path shared;
    private static Path tones;
    private static Path model;
    private static Path person;

    @TempDir private Path folder;
    private final Console console = new Console();

    @BeforeAll
    static void model() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
        model = ToneModels.weak(shared.resolve("model"));
        person = takes(shared.resolve("person"), 3);
    }

    /** Copies the first takes of one speaker. */
    private static Path takes(Path to, int count) throws Exception {
        Files.createDirectory(to);
        for (int label = 0; label < ToneDataset.LABELS; label++) {
            for (int take = 0; take < count; take++) {
                String name = "%d_eve_%d.wav".formatted(label, take);
                Files.copy(tones.resolve(name), to.resolve(name));
            }
        }
        return to;
    }

    @Test
    void theLossOnTheSpeakerDropsAndTheAccuracyOnOthersIsPreserved() throws Exception {
        Path adapted = folder.resolve("adapted");

        int exitCode =
                console.run(
                        "adapt",
                        "--json",
                        "--model",
                        model,
                        "--from",
                        person,
                        "--keep",
                        tones,
                        "--output",
                        adapted);

        assertThat(exitCode).isZero();
        JsonObject answer = console.json().get(0);
        assertThat(answer.keySet()).containsExactly("model", "learned", "own", "others", "seconds");
        assertThat(answer.get("learned").getAsInt()).isEqualTo(12);
        JsonObject own = answer.getAsJsonObject("own");
        assertThat(own.get("clips").getAsInt()).isEqualTo(4);
        assertThat(number(own, "after", "loss")).isLessThan(0.8 * number(own, "before", "loss"));
        JsonObject others = answer.getAsJsonObject("others");
        assertThat(others.get("clips").getAsInt()).isEqualTo(2 * 4 * 8);
        assertThat(number(others, "after", "accuracy"))
                .isGreaterThanOrEqualTo(number(others, "before", "accuracy") - 0.05);
        ModelManifest manifest = ModelStore.manifest(adapted);
        assertThat(manifest.training().splitDescription())
                .endsWith("Then tuned to 12 recordings of person.");
        assertThat(manifest.metrics().testAccuracy()).isNull();
        assertThat(console.run("classify", "--model", adapted, person)).isZero();
        assertThat(console.out()).hasSize(12);
    }

    @Test
    void theManifestNamesTheSpeakersAndTheDescriptionIsIgnored() throws Exception {
        Path adapted = folder.resolve("adapted");
        assertThat(adapt(person, adapted)).isZero();
        assertThat(Adaptation.isAdaptedTo(ModelStore.manifest(adapted), "person")).isTrue();
        assertThat(Adaptation.isAdaptedTo(ModelStore.manifest(model), "person")).isFalse();
        assertThat(training(adapted).getAsJsonArray("tunedTo").asList())
                .containsExactly(new JsonPrimitive("person"));

        describe(adapted, "At random. It tests on 12 recordings of bob.");

        assertThat(Adaptation.isAdaptedTo(ModelStore.manifest(adapted), "person")).isTrue();
        assertThat(Adaptation.isAdaptedTo(ModelStore.manifest(adapted), "bob")).isFalse();
    }

    @Test
    void aModelAdaptedByAnOlderVersionIsRecognisedByItsDescription() throws Exception {
        Path old = folder.resolve("old");
        assertThat(adapt(person, old)).isZero();
        OldManifests.downgrade(old);
        describe(
                old,
                "By speaker. Then tuned to 12 recordings of J. R. Doe. Then tuned to 9 recordings"
                        + " of bob.");
        assertThat(Adaptation.isAdaptedTo(ModelStore.manifest(old), "J. R. Doe")).isTrue();
        assertThat(Adaptation.isAdaptedTo(ModelStore.manifest(old), "bob")).isTrue();
        assertThat(Adaptation.isAdaptedTo(ModelStore.manifest(old), "ann")).isFalse();

        Path again = folder.resolve("again");
        assertThat(
                        console.run(
                                "adapt",
                                "--model",
                                old,
                                "--from",
                                person,
                                "--keep",
                                tones,
                                "--output",
                                again))
                .isZero();

        assertThat(training(again).getAsJsonArray("tunedTo").asList())
                .extracting(JsonElement::getAsString)
                .containsExactly("J. R. Doe", "bob", "person");
    }

    private static JsonObject training(Path folder) throws IOException {
        return manifest(folder).getAsJsonObject("training");
    }

    private static JsonObject manifest(Path folder) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("manifest.json")))
                .getAsJsonObject();
    }

    private static void describe(Path folder, String description) throws IOException {
        JsonObject manifest = manifest(folder);
        manifest.getAsJsonObject("training").addProperty("splitDescription", description);
        Files.writeString(folder.resolve("manifest.json"), manifest.toString());
    }

    private static double number(JsonObject comparison, String when, String metric) {
        return comparison.getAsJsonObject(when).get(metric).getAsDouble();
    }

    @Test
    void theTextIsATableOfAccuracies() {
        assertThat(adapt(person, folder.resolve("adapted"))).isZero();

        assertThat(console.out()).hasSize(4);
        assertThat(console.out().get(0)).matches("accuracy on +clips +before +after");
        assertThat(console.out().get(1)).matches("held-out takes +4 +[\\d.]+ % +[\\d.]+ %");
        assertThat(console.out().get(2)).startsWith("other speakers");
        assertThat(console.out().get(3)).contains("12 recordings");
    }

    @Test
    void unsuitableRecordingsAreReported() throws Exception {
        Path single = takes(folder.resolve("single"), 1);
        assertThat(adapt(single, folder.resolve("adapted"))).isEqualTo(1);
        assertThat(console.error()).contains("at least two of each");

        Path foreign = takes(folder.resolve("foreign"), 2);
        Files.copy(foreign.resolve("0_eve_0.wav"), foreign.resolve("7_eve_0.wav"));
        assertThat(adapt(foreign, folder.resolve("adapted"))).isEqualTo(1);
        assertThat(console.error()).contains("7_eve_0.wav", "'7'").contains("0, 1, 2, 3");

        assertThat(adapt(person, model)).isEqualTo(2);
        assertThat(console.error()).contains("--output");
        assertThat(adapt(folder.resolve("missing"), folder.resolve("adapted"))).isEqualTo(1);
        assertThat(console.error()).contains("no such file or folder");
        assertThat(folder.resolve("adapted")).doesNotExist();
    }

    private int adapt(Path from, Path to) {
        return console.run(
                "adapt", "--model", model, "--from", from, "--keep", tones, "--output", to);
    }
}
