package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskingTest {

    private final List<String> labels = List.of("yes", "no");

    @Test
    void everyLabelIsAskedBeforeOneIsAskedAgain() {
        Asking asking = new Asking(labels, List.of());
        StringBuilder asked = new StringBuilder();
        while (asking.current().isPresent()) {
            Ask ask = asking.current().get();
            asked.append(ask.label()).append(ask.take()).append(' ');
            asking.recorded(ask);
        }
        assertThat(asked).hasToString("yes0 no0 yes1 no1 yes2 no2 ");
        assertThat(asking.count()).isEqualTo(asking.total()).isEqualTo(6);
    }

    @Test
    void itGoesOnWithWhatIsMissing() {
        Asking asking = new Asking(labels, List.of(new Ask("no", 0), new Ask("yes", 1)));
        assertThat(asking.current()).contains(new Ask("yes", 0));
        assertThat(asking.following()).contains(new Ask("no", 1));
        assertThat(asking.count()).isEqualTo(2);
    }

    @Test
    void whatIsNoneOfTheLabelsDoesNotCount() {
        Asking asking = new Asking(labels, List.of(new Ask("seven", 0), new Ask("no", 3)));
        assertThat(asking.count()).isZero();
    }

    @Test
    void theLastOneIsAskedAgainWhenItIsForgotten() {
        Asking asking = new Asking(labels, List.of());
        asking.recorded(new Ask("yes", 0));
        asking.recorded(new Ask("no", 0));
        assertThat(asking.last()).contains(new Ask("no", 0));
        asking.forget(new Ask("no", 0));
        assertThat(asking.current()).contains(new Ask("no", 0));
        assertThat(asking.last()).contains(new Ask("yes", 0));
    }
}
