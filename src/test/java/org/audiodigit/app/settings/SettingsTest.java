package org.audiodigit.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import org.audiodigit.dataset.Part;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);

    @Test
    void aPropertyGetsItsSavedValueAndChangesAreSaved() {
        Settings settings = new Settings(Map.of("part", "TEST"));
        settings.remember("part", part, Part::valueOf);
        assertThat(part.get()).isEqualTo(Part.TEST);
        AtomicInteger changes = new AtomicInteger();
        settings.values()
                .addListener(
                        (MapChangeListener<String, String>) change -> changes.incrementAndGet());
        part.set(Part.TRAIN);
        assertThat(settings.values()).containsEntry("part", "TRAIN");
        assertThat(changes).hasValue(1);
        settings.put("part", "TRAIN");
        assertThat(changes).as("an equal value is no change").hasValue(1);
    }

    @Test
    void anInvalidSavedValueIsDeleted() {
        Settings settings = new Settings(Map.of("part", "HALF"));
        settings.remember("part", part, Part::valueOf);
        assertThat(part.get()).isEqualTo(Part.ALL);
        assertThat(settings.values()).isEmpty();
    }
}
