package org.audiodigit.app.theme;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The look that is chosen now. */
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

    /** Makes the whole program look so, now and after each change. */
    public void apply() {
        theme.subscribe(t -> Application.setUserAgentStylesheet(t.userAgentStylesheet()));
    }
}
