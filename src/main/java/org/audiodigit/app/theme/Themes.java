package org.audiodigit.app.theme;

import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Window;

/** The current theme. */
public final class Themes {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

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
