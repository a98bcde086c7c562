package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.testing.RealRecordings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Public data sets; the README says where to download them. */
@Tag("data")
class RealDataTest {

    private static final List<String> DIGITS =
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    @Test
    void opensFreeSpokenDigits() throws Exception {
        Dataset dataset = scan("fsdd");

        assertThat(dataset.layout()).isEqualTo("flat");
        assertThat(dataset.clips()).hasSize(3000);
        assertThat(dataset.labels()).isEqualTo(DIGITS);
        assertThat(dataset.speakers()).hasSize(6);
        assertThat(dataset.problems()).isEmpty();
        assertThat(new FsddSplit().split(dataset, 1).test()).hasSize(300);
        Split split = SplitStrategies.parse("random").split(dataset, 1);
        assertThat(split.training()).hasSizeBetween(2300, 2500);
        assertThat(split.validation()).hasSizeBetween(250, 350);
        assertThat(split.test()).hasSizeBetween(250, 350);
        assertThat(split.summary()).startsWith("Found 3000 files belonging to 10 classes.");
    }

    @Test
    void opensSpeechCommands() throws Exception {
        Dataset dataset = scan("speech-commands-digits");

        assertThat(dataset.layout()).isEqualTo("label-folders");
        assertThat(dataset.clips()).hasSize(163);
        assertThat(dataset.labels()).isEqualTo(DIGITS);
        assertThat(dataset.speakers()).hasSize(74);
        assertThat(dataset.problems()).isEmpty();
    }

    @Test
    void opensDatasetOfOneSpeaker() throws Exception {
        Dataset dataset = scan("cs566-digits");

        assertThat(dataset.layout()).isEqualTo("flat");
        assertThat(dataset.clips()).hasSize(400);
        assertThat(dataset.labels()).isEqualTo(DIGITS);
        assertThat(dataset.speakers()).hasSize(1);
        assertThat(dataset.problems()).isEmpty();
    }

    private static Dataset scan(String name) throws Exception {
        return DatasetScanner.standard().scan(RealRecordings.dataset(name));
    }
}
