package org.audiodigit.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelColoursTest {

    private static final List<String> DIGITS =
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    @Test
    void aDigitHasTheSameColourInEverySetOfLabels() {
        for (String digit : DIGITS) {
            int colour = LabelColours.index(digit, DIGITS);
            assertThat(LabelColours.index(digit, List.of(digit))).isEqualTo(colour);
            assertThat(LabelColours.index(digit, List.of("yes", "9", "no", digit, "0")))
                    .isEqualTo(colour);
        }
        assertThat(LabelColours.indices(DIGITS).values()).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void theWordForADigitHasTheColourOfTheDigit() {
        assertThat(LabelColours.index("seven", List.of("down", "seven", "up")))
                .isEqualTo(LabelColours.index("7", DIGITS));
        assertThat(LabelColours.index("Zero", List.of())).isZero();
    }

    @Test
    void aWordKeepsItsColourWhenTheSetBecomesLarger() {
        List<String> few = List.of("down", "up");
        Map<String, Integer> before = LabelColours.indices(few);
        assertThat(LabelColours.indices(List.of("down", "up", "left", "right", "go")))
                .containsAllEntriesOf(before);
    }

    @Test
    void upToTenLabelsHaveDifferentColours() {
        List<String> words =
                List.of("3", "down", "go", "left", "no", "off", "on", "right", "7", "stop");
        assertThat(LabelColours.indices(words).values()).doesNotHaveDuplicates();
    }

    @Test
    void eachColourIsUsedEquallyOftenByManyLabels() {
        List<String> words = List.of("down", "go", "left", "no", "off", "on", "right", "stop");
        Map<String, Integer> colours =
                LabelColours.indices(
                        Stream.of(DIGITS, words, List.of("up", "yes"))
                                .flatMap(List::stream)
                                .toList());
        for (int colour = 0; colour < LabelColours.COUNT; colour++) {
            assertThat(colours.values()).filteredOn(List.of(colour)::contains).hasSize(1);
        }
    }
}
