package org.audiodigit.app.suspicious;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.audiodigit.dataset.Clip;

/** The list of clips of which the suspicious ones are shown. */
public interface ReviewedList {

    /** The clips that the filters accept. */
    ObservableValue<List<Clip>> listed();

    ObservableValue<Optional<Clip>> selected();

    /** Selects a listed clip. */
    void select(Clip clip);
}
