package org.audiodigit.app;

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.audiodigit.engine.WorkPriority;
import org.slf4j.LoggerFactory;

/** Opens the window and returns when it is closed. */
public final class Launcher {

    /** What a shell understands as wrong use. */
    private static final int NO_WINDOW = 2;

    private static final String NO_DISPLAY = "There is no display to open the window on";

    /** Held on to, since the JDK forgets loggers that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /**
     * @return the program's exit code
     */
    public static int open() {
        if (Display.missing()) {
            return explain(NO_DISPLAY);
        }
        quietClassPathNote();
        // the log reads its configuration while the toolkit starts on another core
        CompletableFuture.runAsync(() -> LoggerFactory.getLogger(Launcher.class));
        System.getProperties().putIfAbsent(WorkPriority.PROPERTY, WorkPriority.LOW);
        try {
            Application.launch(WorkbenchApp.class);
            return 0;
        } catch (UnsupportedOperationException noToolkit) {
            return explain(reason(noToolkit));
        }
    }

    private static String reason(UnsupportedOperationException noToolkit) {
        return String.valueOf(noToolkit.getMessage()).contains("GTK")
                ? "The window needs GTK 3, which is not installed (Debian: libgtk-3-0)"
                : NO_DISPLAY;
    }

    private static int explain(String reason) {
        System.err.println(
                "audiodigit: "
                        + reason
                        + "; --help lists the commands that work without a window.");
        return NO_WINDOW;
    }

    /** JavaFX warns that it was not loaded as modules, which {@code java -jar} cannot do. */
    private static void quietClassPathNote() {
        JAVAFX.setFilter(
                entry ->
                        entry.getLevel().intValue() > Level.WARNING.intValue()
                                || !String.valueOf(entry.getMessage())
                                        .startsWith("Unsupported JavaFX configuration"));
    }
}
