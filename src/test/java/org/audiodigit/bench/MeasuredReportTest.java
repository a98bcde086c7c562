package org.audiodigit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredReportTest {

    private static final Machine MACHINE = new Machine("a processor", 2, "17", "Linux");

    private static Measured measured() {
        Measured measured = new Measured();
        for (double round : new double[] {3, 1, 2}) {
            measured.add("scan", "s", round);
            measured.add("clips", "clips/s", 1000 * round);
        }
        return measured;
    }

    private static MeasuredReport report() {
        return new MeasuredReport(MACHINE, 3, measured().figures(), List.of("One note."));
    }

    @Test
    void theTableHasMediansOfThreeDigits() {
        assertThat(report().text())
                .isEqualTo(
                        """
                        2 cores of a processor, Linux, Java 17; medians of 3 rounds

                        | what  | unit    | median | least | most |
                        |-------|---------|-------:|------:|-----:|
                        | scan  | s       |   2.00 |  1.00 | 3.00 |
                        | clips | clips/s |   2000 |  1000 | 3000 |
                        One note.""");
    }

    @Test
    void theJsonHasAll() {
        JsonObject json = JsonParser.parseString(report().json()).getAsJsonObject();

        JsonObject clips = json.getAsJsonArray("figures").get(1).getAsJsonObject();
        assertThat(clips.get("name").getAsString()).isEqualTo("clips");
        assertThat(clips.get("unit").getAsString()).isEqualTo("clips/s");
        assertThat(clips.get("median").getAsDouble()).isEqualTo(2000);
        assertThat(clips.get("most").getAsDouble()).isEqualTo(3000);
        assertThat(json.getAsJsonObject("machine").get("cores").getAsInt()).isEqualTo(2);
        assertThat(json.getAsJsonArray("notes")).hasSize(1);
    }

    @Test
    void ofWhatWasNotMeasuredThereIsNoMedian() {
        assertThat(measured().median("scan")).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> measured().median("sale"));
    }
}
