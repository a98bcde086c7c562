package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code evaluate --compare}. */
@Tag("engine")
class EvaluateCompareTest extends EvaluateCommandFixture {

    @Test
    void runsAreComparedOnTheSameClips() throws Exception {
        Path other = folder.resolve("other");
        UntrainedModels.write(other, List.of("0", "1"), UntrainedModels.on("else", 9, 3, 2));

        assertThat(console.run("evaluate", "--json", "--model", model, "--compare", other, digits))
                .isZero();
        JsonObject comparison = console.json().get(1);
        assertThat(comparison.keySet())
                .containsExactly(
                        "runs", "pairs", "leftOut", "warnings", "disagreements", "settings");
        JsonArray runs = comparison.getAsJsonArray("runs");
        assertThat(runs.get(0).getAsJsonObject().get("name").getAsString()).isEqualTo("model");
        assertThat(runs.get(1).getAsJsonObject().get("clips").getAsInt()).isEqualTo(4);
        JsonObject pair = comparison.getAsJsonArray("pairs").get(0).getAsJsonObject();
        assertThat(pair.get("p").getAsDouble()).isEqualTo(1);
        assertThat(pair.get("verdict").getAsString()).startsWith("No difference can be shown");
        assertThat(comparison.getAsJsonArray("settings").toString()).contains("Data set", "else");

        console.run("evaluate", "--model", model, "--compare", model, digits);
        assertThat(console.out())
                .anyMatch(line -> line.startsWith("run"))
                .contains(
                        "settings that differ  "
                                + shared.getFileName()
                                + "/model  "
                                + shared.getFileName()
                                + "/model (2)");
    }

    @Test
    void aMissingModelToCompareIsReportedBeforeTheEvaluation() {
        Path missing = folder.resolve("missing");
        assertThat(console.run("evaluate", "--model", model, "--compare", missing, digits)).isOne();
        assertThat(console.out()).isEmpty();
        assertThat(console.error()).contains("missing");
    }
}
