package org.audiodigit.app.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.Property;

/** Names and values that outlive the window. Of the window's thread. */
public final class Settings {

    private final Map<String, String> values;
    private Runnable listener = () -> {};

    public Settings(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public void put(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            listener.run();
        }
    }

    /** Is called after each change. */
    public void onChange(Runnable changed) {
        listener = changed;
    }

    /** All names and values, in order of the names. */
    public Map<String, String> all() {
        return new TreeMap<>(values);
    }

    /**
     * Gives a property the value that it had last time, and remembers what it becomes. A remembered
     * value that no longer makes sense is forgotten.
     *
     * @param parse throws IllegalArgumentException for a text that makes no sense
     */
    public <T> void remember(String name, Property<T> property, Function<String, T> parse) {
        String before = values.get(name);
        if (before != null) {
            try {
                property.setValue(parse.apply(before));
            } catch (IllegalArgumentException outdated) {
                values.remove(name);
            }
        }
        property.addListener((is, old, value) -> put(name, String.valueOf(value)));
    }
}
