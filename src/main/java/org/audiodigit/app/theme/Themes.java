package org.audiodigit.app.theme;

import java.util.List;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The current theme. */
public final class Themes {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    // a field, since the list of windows must not keep the program in memory
    private final ListChangeListener<Window> popups =
            change -> change.getList().forEach(this::fill);

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme get() {
        return theme.get();
    }

    public void toggle() {
        theme.set(get().other());
    }

    /** Applies the theme to all windows, now and after each change. */
    public void apply() {
        theme.subscribe(Themes::use);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            Window.getWindows().addListener(new WeakListChangeListener<>(popups));
            theme.subscribe(newTheme -> Window.getWindows().forEach(this::fill));
        }
    }

    /** Gives the corners of a menu or pop-over the colour of the theme; they would be white. */
    private void fill(Window window) {
        if (window instanceof PopupWindow && window.getScene() != null) {
            window.getScene().setFill(get().canvas().background());
        }
    }

    private static void use(Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        // a menu that opens before the next pulse takes its colours from its window
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null) {
                window.getScene().getRoot().applyCss();
            }
        }
    }
}
