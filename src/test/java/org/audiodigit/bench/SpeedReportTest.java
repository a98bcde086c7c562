package org.audiodigit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SpeedReportTest {

    private static final StepComparison COMPARED =
            new StepComparison(
                    "seed-dense",
                    64,
                    new Figures(38, 40, 44),
                    Optional.of(new Figures(19, 20, 21)),
                    OptionalDouble.of(16));

    private static final StepComparison ALONE =
            new StepComparison(
                    "digit-cnn",
                    32,
                    new Figures(50, 50, 50),
                    Optional.empty(),
                    OptionalDouble.empty());

    private static final SpeedReport REPORT =
            new SpeedReport(
                    new Machine("Some Processor", 2, "17", "Linux amd64"),
                    5,
                    new MemorySpeed(new Figures(9, 10, 11), new Figures(12, 14, 15)),
                    new SameNetwork(100, 100, List.of(2.5, 2.25), List.of(2.5, 2.2501)),
                    List.of(COMPARED, ALONE));

    @Test
    void theRatioIsOfClipsASecondOursOverTheirs() {
        assertThat(COMPARED.clipsPerSecond(COMPARED.ours())).isEqualTo(1600);
        assertThat(COMPARED.ratio()).hasValue(0.5);
        assertThat(COMPARED.timesMemoryLimit()).hasValue(2.5);
        assertThat(ALONE.ratio()).isEmpty();
        assertThat(ALONE.timesMemoryLimit()).isEmpty();
    }

    @Test
    void theLimitIsSevenPassesOfFourBytesAParameter() {
        // 28 MB at 14 GB/s
        assertThat(REPORT.memory().millisOfDenseStep(1_000_000)).isCloseTo(2, within(1e-9));
    }

    @Test
    void theTextHasARowAStepAndSaysWhatItWasMeasuredOn() {
        assertThat(SpeedText.of(REPORT).lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "2 cores of Some Processor, Linux amd64, Java 17; medians of 5 rounds",
                        "memory: a copy 10.0 GB/s,"
                                + " a pass over weights, gradients and state 14.0 GB/s",
                        "the same network: 100 and 100 parameters; first losses"
                                + " 2.50000 2.25000 and 2.50000 2.25010, at most 1.0e-04 apart",
                        "| seed-dense | 64 | 40.0 | 20.0 | 1600 | 3200 | 0.50 | 16.0 | 2.5 |",
                        "| digit-cnn | 32 | 50.0 | | 640 | | | | |");
    }

    @Test
    void theJsonHoldsTheSameAndLeavesOutWhatWasNotMeasured() {
        JsonObject json = JsonParser.parseString(SpeedJson.of(REPORT)).getAsJsonObject();
        assertThat(json.getAsJsonObject("machine").get("cores").getAsInt()).isEqualTo(2);
        JsonObject update = json.getAsJsonObject("memoryGigabytesPerSecond");
        assertThat(update.getAsJsonObject("update").get("median").getAsDouble()).isEqualTo(14);
        assertThat(json.getAsJsonObject("sameNetwork").get("holds").getAsBoolean()).isTrue();
        JsonObject compared = json.getAsJsonArray("steps").get(0).getAsJsonObject();
        assertThat(compared.get("oursOverTensorFlow").getAsDouble()).isEqualTo(0.5);
        JsonObject theirs = compared.getAsJsonObject("tensorFlow");
        assertThat(theirs.get("clipsPerSecond").getAsDouble()).isEqualTo(3200);
        assertThat(theirs.getAsJsonObject("millis").get("most").getAsDouble()).isEqualTo(21);
        JsonObject alone = json.getAsJsonArray("steps").get(1).getAsJsonObject();
        assertThat(alone.keySet()).containsExactly("network", "batch", "ours");
    }
}
