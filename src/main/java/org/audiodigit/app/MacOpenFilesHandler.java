package org.audiodigit.app;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Receives the files that the user opens with the program on macOS, which passes them as events
 * instead of arguments, also to a running program. JavaFX has no public interface for them. It
 * repeats an event that arrived before this handler was installed.
 */
final class MacOpenFilesHandler extends Application.EventHandler {

    private final Application.EventHandler toolkit;
    private final Consumer<List<Path>> open;

    private MacOpenFilesHandler(Application.EventHandler toolkit, Consumer<List<Path>> open) {
        this.toolkit = toolkit;
        this.open = open;
    }

    /**
     * Installs the handler on macOS; does nothing elsewhere. Call it on the JavaFX thread.
     *
     * @param system name of the operating system
     */
    static void install(String system, Consumer<List<Path>> open) {
        if (system.startsWith("Mac")) {
            Application application = Application.GetApplication();
            application.setEventHandler(
                    new MacOpenFilesHandler(application.getEventHandler(), open));
        }
    }

    @Override
    public void handleOpenFilesAction(Application application, long time, String[] files) {
        open.accept(Stream.of(files).map(Path::of).toList());
    }

    @Override
    public void handleQuitAction(Application application, long time) {
        toolkit.handleQuitAction(application, time);
    }

    @Override
    public boolean handleThemeChanged(String theme) {
        return toolkit.handleThemeChanged(theme);
    }
}
