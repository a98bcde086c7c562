package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class FindRateCommandTest {

    @TempDir private static Path shared;
    private static Path tones;

    private final Console console = new Console();

    @BeforeAll
    static void writeTones() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
    }

    private int find(Object... more) {
        Object[] usual = {"find-rate", tones, "--batch", 8, "--no-augment", "--split", "speaker"};
        return console.run(Stream.concat(Stream.of(usual), Stream.of(more)).toArray());
    }

    @Test
    void printsTheSameSuggestionAsTextAndAsJson() throws Exception {
        assertThat(find("--json")).isZero();
        JsonObject json = console.json().get(0);
        double suggestion = json.get("suggestion").getAsDouble();
        assertThat(suggestion).isBetween(1e-4, 0.1);
        assertThat(json.get("lowest").getAsDouble()).isGreaterThanOrEqualTo(suggestion * 0.6);
        JsonObject first = json.getAsJsonArray("points").get(0).getAsJsonObject();
        assertThat(first.get("rate").getAsDouble()).isEqualTo(1e-6);
        assertThat(first.get("loss").getAsDouble()).isPositive();
        assertThat(first.keySet()).containsExactly("rate", "loss", "smoothed");

        assertThat(find()).isZero();
        List<String> lines = console.out();
        assertThat(lines.get(0)).contains("rate", "loss");
        String text = lines.get(lines.size() - 1);
        assertThat(text).startsWith("Suggested learning rate: ");
        assertThat(Double.parseDouble(text.replaceAll(".*: ", ""))).isEqualTo(suggestion);
        try (var files = Files.list(tones)) {
            assertThat(files).hasSize(ToneDataset.CLIPS);
        }
    }

    @Test
    void refusesAnInvalidPlan() {
        assertThat(find("--epochs", 0)).isEqualTo(2);
        assertThat(console.error()).contains("epochs must be");
    }
}
