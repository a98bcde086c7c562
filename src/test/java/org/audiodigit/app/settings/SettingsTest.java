package org.audiodigit.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.dataset.Part;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);

    @Test
    void aPropertyGetsItsOldValueAndItsNewOneIsKept() {
        Settings settings = new Settings(Map.of("part", "TEST"));
        settings.remember("part", part, Part::valueOf);
        assertThat(part.get()).isEqualTo(Part.TEST);
        int[] changes = {0};
        settings.onChange(() -> changes[0]++);
        part.set(Part.TRAIN);
        assertThat(settings.all()).containsEntry("part", "TRAIN");
        assertThat(changes[0]).isEqualTo(1);
    }

    @Test
    void aValueOfAnotherVersionIsForgotten() {
        Settings settings = new Settings(Map.of("part", "HALF"));
        settings.remember("part", part, Part::valueOf);
        assertThat(part.get()).isEqualTo(Part.ALL);
        assertThat(settings.all()).isEmpty();
    }
}
