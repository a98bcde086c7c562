package org.audiodigit.app.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** Settings that persist between starts, by name. Use them on the JavaFX thread. */
public final class Settings {

    private final ObservableMap<String, String> values;
    private final ObservableMap<String, String> readOnly;

    public Settings(Map<String, String> values) {
        this.values = FXCollections.observableMap(new TreeMap<>(values));
        this.readOnly = FXCollections.unmodifiableObservableMap(this.values);
    }

    public String get(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    /** A read-only view of all settings, in the order of their names. */
    public ObservableMap<String, String> values() {
        return readOnly;
    }

    /**
     * Sets a property to its saved value and saves the value whenever the property changes. An
     * invalid saved value is deleted.
     *
     * @param parse throws IllegalArgumentException if the text is invalid
     */
    public <T> void remember(String name, Property<T> property, Function<String, T> parse) {
        String saved = values.get(name);
        if (saved != null) {
            try {
                property.setValue(parse.apply(saved));
            } catch (IllegalArgumentException invalid) {
                values.remove(name);
            }
        }
        property.subscribe((oldValue, newValue) -> put(name, String.valueOf(newValue)));
    }
}
