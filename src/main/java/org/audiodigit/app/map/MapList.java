package org.audiodigit.app.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.audiodigit.dataset.Clip;

/** The list whose clips the map shows. It is filtered by the map and by other conditions. */
public interface MapList {

    /** The clips that all conditions accept. */
    ObservableValue<List<Clip>> listed();

    /** The ids of the clips that were chosen on the map; empty for all clips. */
    ObservableValue<Set<String>> chosen();

    /** Shows only these clips; those of an empty set are all clips. */
    void choose(Set<String> ids);

    ObservableValue<Optional<Clip>> selected();

    /** Selects a listed clip. */
    void select(Clip clip);

    /** Plays the selected clip as soon as it is read. */
    void play();
}
