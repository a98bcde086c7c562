package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptSequenceTest {

    private final List<String> labels = List.of("yes", "no");

    @Test
    void everyLabelIsAskedBeforeOneIsAskedAgain() {
        PromptSequence asking = new PromptSequence(labels, List.of());
        StringBuilder asked = new StringBuilder();
        while (asking.current().isPresent()) {
            Prompt ask = asking.current().get();
            asked.append(ask.label()).append(ask.take()).append(' ');
            asking.recorded(ask);
        }
        assertThat(asked).hasToString("yes0 no0 yes1 no1 yes2 no2 ");
        assertThat(asking.count()).isEqualTo(asking.total()).isEqualTo(6);
    }

    @Test
    void itGoesOnWithWhatIsMissing() {
        PromptSequence asking =
                new PromptSequence(labels, List.of(new Prompt("no", 0), new Prompt("yes", 1)));
        assertThat(asking.current()).contains(new Prompt("yes", 0));
        assertThat(asking.following()).contains(new Prompt("no", 1));
        assertThat(asking.count()).isEqualTo(2);
    }

    @Test
    void whatIsNoneOfTheLabelsDoesNotCount() {
        PromptSequence asking =
                new PromptSequence(labels, List.of(new Prompt("seven", 0), new Prompt("no", 3)));
        assertThat(asking.count()).isZero();
    }

    @Test
    void theLastOneIsAskedAgainWhenItIsForgotten() {
        PromptSequence asking = new PromptSequence(labels, List.of());
        asking.recorded(new Prompt("yes", 0));
        asking.recorded(new Prompt("no", 0));
        assertThat(asking.last()).contains(new Prompt("no", 0));
        asking.forget(new Prompt("no", 0));
        assertThat(asking.current()).contains(new Prompt("no", 0));
        assertThat(asking.last()).contains(new Prompt("yes", 0));
    }
}
