package org.audiodigit.app.help;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The sections of the help page that contain the words that the user searches. */
public final class HelpViewModel {

    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<HelpSection>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<HelpSection> sections = List.of();

    public HelpViewModel() {
        query.subscribe(text -> update());
    }

    public void setSections(List<HelpSection> newSections) {
        sections = List.copyOf(newSections);
        update();
    }

    private void update() {
        shown.set(
                sections.stream()
                        .flatMap(section -> section.matching(query.get()).stream())
                        .toList());
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<HelpSection>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
