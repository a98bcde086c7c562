package org.audiodigit.app.browse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;

/** What a person asks the list for. */
final class FilterViewModel {

    private final ObservableSet<String> labels = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableSet<String> speakers =
            FXCollections.observableSet(new LinkedHashSet<>());
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
    private final BooleanProperty flaggedOnly = new SimpleBooleanProperty();
    private final BooleanProperty mistakesOnly = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final Runnable changed;
    private boolean quiet;

    /**
     * @param changed is called after each change
     */
    FilterViewModel(Runnable changed) {
        this.changed = changed;
        InvalidationListener listener = this::tell;
        for (Observable wish :
                new Observable[] {labels, speakers, part, flaggedOnly, mistakesOnly, text}) {
            wish.addListener(listener);
        }
    }

    private void tell(Observable wish) {
        if (!quiet) {
            active.set(isActive());
            changed.run();
        }
    }

    private boolean isActive() {
        return !labels.isEmpty()
                || !speakers.isEmpty()
                || part.get() != Part.ALL
                || flaggedOnly.get()
                || mistakesOnly.get()
                || !text.get().isBlank();
    }

    /** Several wishes at once, which count as one change. */
    private void together(Runnable wishes) {
        quiet = true;
        try {
            wishes.run();
        } finally {
            quiet = false;
        }
        tell(text);
    }

    /** Wants everything. */
    void reset() {
        together(
                () -> {
                    labels.clear();
                    speakers.clear();
                    part.set(Part.ALL);
                    flaggedOnly.set(false);
                    mistakesOnly.set(false);
                    text.set("");
                });
    }

    void toggleLabel(String label) {
        if (!labels.remove(label)) {
            labels.add(label);
        }
    }

    void labels(List<String> wanted) {
        exchange(labels, wanted);
    }

    void speakers(List<String> wanted) {
        exchange(speakers, wanted);
    }

    private void exchange(Set<String> names, List<String> wanted) {
        if (!names.equals(Set.copyOf(wanted))) {
            together(
                    () -> {
                        names.clear();
                        names.addAll(wanted);
                    });
        }
    }

    /** The wishes as they are now, for the rows of a data set. */
    ClipFilter of(Dataset dataset) {
        List<String> words =
                Arrays.stream(text.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return new ClipFilter(
                positions(labels, dataset.labels()),
                positions(speakers, dataset.speakerIds()),
                part.get(),
                flaggedOnly.get(),
                mistakesOnly.get(),
                words);
    }

    private static BitSet positions(Set<String> wanted, List<String> names) {
        BitSet positions = new BitSet(names.size());
        wanted.forEach(name -> positions.set(names.indexOf(name)));
        return positions;
    }

    /** The wanted labels; none means all. */
    ObservableSet<String> labels() {
        return labels;
    }

    /** The wanted speakers; none means all. */
    ObservableSet<String> speakers() {
        return speakers;
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    BooleanProperty flaggedOnlyProperty() {
        return flaggedOnly;
    }

    BooleanProperty mistakesOnlyProperty() {
        return mistakesOnly;
    }

    StringProperty textProperty() {
        return text;
    }

    /** Whether anything but everything is wanted. */
    ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }
}
