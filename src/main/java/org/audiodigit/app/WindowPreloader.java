package org.audiodigit.app;

import java.security.SecureRandom;
import org.audiodigit.app.theme.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.LoggerFactory;

/**
 * Initialises on another core what the JavaFX thread needs for the first frame, while the native
 * part of the toolkit starts. Nothing depends on it: whatever is not ready when the JavaFX thread
 * needs it, or fails here, is initialised there.
 */
final class WindowPreloader {

    private WindowPreloader() {}

    static void start() {
        Thread thread = new Thread(WindowPreloader::run, "window-preloader");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        try {
            LoggerFactory.getLogger(WindowPreloader.class);
            // JavaFX copies the font of the icons to a temporary file with a random name
            new SecureRandom().nextInt();
            Theme.LIGHT.userAgentStylesheet();
            // loads the fonts and initialises the text layout
            new FontIcon(Feather.FOLDER).getLayoutBounds();
        } catch (RuntimeException | LinkageError failure) {
            LoggerFactory.getLogger(WindowPreloader.class)
                    .debug("The window is not preloaded", failure);
        }
    }
}
