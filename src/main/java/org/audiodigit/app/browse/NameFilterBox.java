package org.audiodigit.app.browse;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.util.StringConverter;
import org.audiodigit.app.view.CheckComboBoxFixes;
import org.controlsfx.control.CheckComboBox;

/** A list of names to tick, which says how many are ticked. */
final class NameFilterBox extends CheckComboBox<String> {

    private final String title;
    private boolean following;

    /**
     * @param title what the names are
     * @param text what is said of a name in the list
     */
    NameFilterBox(String title, List<String> names, UnaryOperator<String> text) {
        this.title = title;
        setTitle(title);
        setAccessibleText(title);
        CheckComboBoxFixes.apply(this);
        getItems().setAll(names);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String name) {
                        return name == null ? "" : text.apply(name);
                    }

                    @Override
                    public String fromString(String said) {
                        throw new UnsupportedOperationException("names are ticked, not typed");
                    }
                });
    }

    /**
     * Ticks what is wanted, now and later, and tells what is ticked.
     *
     * @return ends that
     */
    Runnable join(ObservableSet<String> wanted, Consumer<List<String>> tell) {
        follow(wanted);
        SetChangeListener<String> listener = change -> follow(wanted);
        wanted.addListener(listener);
        ListChangeListener<String> ticked = change -> tick(tell);
        getCheckModel().getCheckedItems().addListener(ticked);
        return () -> wanted.removeListener(listener);
    }

    /** None ticked means all, so that only a choice is counted. */
    private void count(int ticked) {
        setTitle(ticked == 0 ? title : "%s: %d".formatted(title, ticked));
    }

    private void tick(Consumer<List<String>> tell) {
        if (!following) {
            tell.accept(List.copyOf(getCheckModel().getCheckedItems()));
        }
    }

    private void follow(ObservableSet<String> wanted) {
        following = true;
        for (String name : getItems()) {
            boolean wish = wanted.contains(name);
            if (getCheckModel().isChecked(name) != wish) {
                if (wish) {
                    getCheckModel().check(name);
                } else {
                    getCheckModel().clearCheck(name);
                }
            }
        }
        following = false;
        count(wanted.size());
    }
}
