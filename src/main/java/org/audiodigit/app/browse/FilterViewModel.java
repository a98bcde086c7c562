package org.audiodigit.app.browse;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** The filter that the user sets. */
final class FilterViewModel {

    private final ReadOnlyObjectWrapper<ClipFilter> filter =
            new ReadOnlyObjectWrapper<>(ClipFilter.ALL);
    private final BooleanBinding active =
            Bindings.createBooleanBinding(() -> filter.get().active(), filter);

    void reset() {
        filter.set(ClipFilter.ALL);
    }

    void change(UnaryOperator<ClipFilter> change) {
        filter.set(change.apply(filter.get()));
    }

    /**
     * @param labels empty for all labels
     */
    void setLabels(Set<String> labels) {
        change(f -> f.withLabels(labels));
    }

    void setLabel(String label, boolean chosen) {
        setLabels(with(filter.get().labels(), label, chosen));
    }

    /**
     * @param speakers empty for all speakers
     */
    void setSpeakers(Set<String> speakers) {
        change(f -> f.withSpeakers(speakers));
    }

    void setSpeaker(String speaker, boolean chosen) {
        setSpeakers(with(filter.get().speakers(), speaker, chosen));
    }

    /**
     * @param ids clips chosen on the map; empty for all clips
     */
    void setIds(Set<String> ids) {
        change(f -> f.withIds(ids));
    }

    /** Lets the clips that were chosen on the map follow a renamed file. */
    void rename(String before, String after) {
        Set<String> ids = new HashSet<>(filter.get().ids());
        if (ids.remove(before)) {
            ids.add(after);
            setIds(ids);
        }
    }

    private static Set<String> with(Set<String> names, String name, boolean chosen) {
        Set<String> changed = new HashSet<>(names);
        if (chosen) {
            changed.add(name);
        } else {
            changed.remove(name);
        }
        return changed;
    }

    ReadOnlyObjectProperty<ClipFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Whether the filter may hide clips. */
    ObservableBooleanValue activeProperty() {
        return active;
    }
}
