package org.audiodigit.app.view;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.controlsfx.control.CheckComboBox;

/** A drop-down list of names with check boxes; its button shows how many are checked. */
public final class CheckedNamesBox extends CheckComboBox<String> {

    private final String title;

    /**
     * @param title text of the button
     * @param text the entry of a name in the list
     */
    public CheckedNamesBox(String title, List<String> names, UnaryOperator<String> text) {
        this.title = title;
        setTitle(title);
        setAccessibleText(title);
        ComboBoxes.fix(this);
        getItems().setAll(names);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String name) {
                        return name == null ? "" : text.apply(name);
                    }

                    @Override
                    public String fromString(String entry) {
                        throw new UnsupportedOperationException("the box is not editable");
                    }
                });
    }

    /**
     * Connects the check boxes in both directions.
     *
     * @param chosen the checked names
     * @param choose called with a name and whether the user checked it
     */
    public Subscription bind(
            ObservableValue<Set<String>> chosen, BiConsumer<String, Boolean> choose) {
        Subscription subscription = chosen.subscribe(this::check);
        for (String name : getItems()) {
            subscription =
                    subscription.and(
                            getItemBooleanProperty(name)
                                    .subscribe((before, checked) -> choose.accept(name, checked)));
        }
        return subscription;
    }

    private void check(Set<String> chosen) {
        // first, since the button repeats the title only when a check box changes
        setTitle(chosen.isEmpty() ? title : "%s: %d".formatted(title, chosen.size()));
        for (String name : getItems()) {
            getItemBooleanProperty(name).set(chosen.contains(name));
        }
    }
}
