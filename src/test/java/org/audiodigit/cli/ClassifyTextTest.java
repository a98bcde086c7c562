package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.model.Prediction;
import org.junit.jupiter.api.Test;

class ClassifyTextTest {

    private final ClassifyText text = new ClassifyText();

    @Test
    void theHeightOfABarIsTheProbability() {
        assertThat(text.of("a.wav", prediction(0, 1, 0), true))
                .isEqualTo("a.wav  yes    100.0 %  no▁ yes█ maybe▁");
        assertThat(text.of("a.wav", prediction(0.5f, 0.2f, 0.3f), true))
                .isEqualTo("a.wav  no      50.0 %  no▅ yes▂ maybe▃");
    }

    @Test
    void anUncertainLabelHasAQuestionMark() {
        assertThat(text.of("a.wav", prediction(0.5f, 0.2f, 0.3f), false))
                .isEqualTo("a.wav  no?     50.0 %  no▅ yes▂ maybe▃");
        assertThat(text.of("a.wav", prediction(0.3f, 0.2f, 0.5f), false))
                .isEqualTo("a.wav  maybe?  50.0 %  no▃ yes▂ maybe▅");
    }

    @Test
    void columnsAreAsWideAsTheWidestNameSoFar() {
        text.of("longer.wav", prediction(1, 0, 0), true);

        assertThat(text.of("a.wav", prediction(1, 0, 0), true)).startsWith("a.wav       no ");
    }

    @Test
    void aLineBreakInANameDoesNotBreakTheLine() {
        assertThat(text.of("a\nb.wav", prediction(1, 0, 0), true)).startsWith("a?b.wav  no");
    }

    private static Prediction prediction(float... probabilities) {
        return new Prediction(List.of("no", "yes", "maybe"), probabilities);
    }
}
