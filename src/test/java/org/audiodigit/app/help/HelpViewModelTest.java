package org.audiodigit.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.app.room.RoomAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelpViewModelTest {

    private final HelpViewModel model = new HelpViewModel();

    @BeforeEach
    void setSections() {
        model.setSections(
                List.of(
                        HelpSection.of(
                                "Train",
                                List.of(
                                        RoomAction.of("_Train", "T", () -> {}),
                                        RoomAction.of("Stop", "S", () -> {}),
                                        RoomAction.withoutKey("About", () -> {}),
                                        RoomAction.of("3", "3", () -> {}).under("True label"))),
                        HelpSection.of("Gestures", "Drag", "select", "Wheel", "zoom")));
    }

    private List<String> keys() {
        return model.shownProperty().get().stream()
                .flatMap(section -> section.entries().stream())
                .map(HelpSection.Entry::key)
                .toList();
    }

    @Test
    void commandsAreListedWithTheirKeys() {
        assertThat(model.shownProperty().get().get(0).entries())
                .extracting(HelpSection.Entry::text)
                .containsExactly("Train", "Stop", "True label: 3");
        assertThat(keys()).containsExactly("T", "S", "3", "Drag", "Wheel");
    }

    @Test
    void aSearchFindsKeysTextsAndTitles() {
        model.queryProperty().set("WHEEL");
        assertThat(keys()).containsExactly("Wheel");
        model.queryProperty().set("label true");
        assertThat(keys()).containsExactly("3");
        model.queryProperty().set("gest");
        assertThat(keys()).containsExactly("Drag", "Wheel");
        model.queryProperty().set("nothing");
        assertThat(model.shownProperty().get()).isEmpty();
        model.queryProperty().set(" ");
        assertThat(keys()).hasSize(5);
    }
}
