package org.audiodigit.app.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.audiodigit.dataset.Clip;

/** A list without conditions of its own. */
final class SampleMapList implements MapList {

    final ObjectProperty<List<Clip>> listed = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<Set<String>> chosen = new SimpleObjectProperty<>(Set.of());
    final ObjectProperty<Optional<Clip>> selected = new SimpleObjectProperty<>(Optional.empty());
    int played;
    private List<Clip> all = List.of();

    void show(List<Clip> clips) {
        all = clips;
        choose(Set.of());
    }

    @Override
    public ObservableValue<List<Clip>> listed() {
        return listed;
    }

    @Override
    public ObservableValue<Set<String>> chosen() {
        return chosen;
    }

    @Override
    public void choose(Set<String> ids) {
        chosen.set(ids);
        listed.set(all.stream().filter(clip -> ids.isEmpty() || ids.contains(clip.id())).toList());
    }

    @Override
    public ObservableValue<Optional<Clip>> selected() {
        return selected;
    }

    @Override
    public void select(Clip clip) {
        selected.set(Optional.of(clip));
    }

    @Override
    public void play() {
        played++;
    }
}
