package org.audiodigit.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.audiodigit.app.log.RecentLog;
import org.audiodigit.common.UnsafeWarning;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.engine.WorkPriority;
import org.slf4j.LoggerFactory;

/** Opens the window and returns when it is closed. */
public final class Launcher {

    /** Exit code for wrong usage, by convention of shells. */
    private static final int USAGE_ERROR = 2;

    private static final String NO_DISPLAY = "Cannot open the window: no display is available";

    /** A strong reference, since the JDK discards unreferenced loggers with their filters. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /**
     * @param recordings files to recognise, or none
     * @return the exit code of the program
     */
    public static int open(List<Path> recordings) {
        if (displayMissing(
                System.getProperty("os.name"),
                System.getenv(),
                "Monocle".equals(System.getProperty("glass.platform")))) {
            return explain(NO_DISPLAY);
        }
        hideClassPathWarning();
        UnsafeWarning.hide();
        WindowPreloader.start();
        System.getProperties().putIfAbsent(WorkPriority.PROPERTY, WorkPriority.LOW);
        MxnetRuntime.prepareEnvironment();
        try {
            Application.launch(
                    WorkbenchApp.class,
                    recordings.stream().map(Path::toString).toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException noToolkit) {
            return explain(reason(noToolkit));
        }
    }

    /**
     * Whether there is no display to open a window on.
     *
     * @param system name of the operating system; Windows and macOS always have a display, Linux
     *     names it in a variable
     * @param inMemory whether JavaFX draws into memory and needs no display
     */
    static boolean displayMissing(
            String system, Map<String, String> environment, boolean inMemory) {
        boolean x11 = system.toLowerCase(Locale.ROOT).contains("linux");
        String display = environment.getOrDefault("DISPLAY", "");
        return x11 && display.isEmpty() && !inMemory;
    }

    private static String reason(UnsupportedOperationException noToolkit) {
        return String.valueOf(noToolkit.getMessage()).contains("GTK")
                ? "Cannot open the window: GTK 3 is not installed (Debian: libgtk-3-0)"
                : NO_DISPLAY;
    }

    private static int explain(String reason) {
        System.err.println(
                "audiodigit: "
                        + reason
                        + ". Use --help to list the commands that work without a window.");
        return USAGE_ERROR;
    }

    /** JavaFX warns when it is not loaded as modules, which {@code java -jar} cannot do. */
    private static void hideClassPathWarning() {
        JAVAFX.setFilter(
                entry ->
                        entry.getLevel().intValue() > Level.WARNING.intValue()
                                || !String.valueOf(entry.getMessage())
                                        .startsWith("Unsupported JavaFX configuration"));
    }

    /** The JavaFX application: opens the workbench and closes it with the window. */
    public static final class WorkbenchApp extends Application {

        private Workbench workbench;

        @Override
        public void start(Stage stage) {
            RecentLog log = RecentLog.install();
            Thread.setDefaultUncaughtExceptionHandler(this::failed);
            workbench = new Workbench(stage, log);
            workbench.open();
            workbench.recognise(getParameters().getRaw().stream().map(Path::of).toList());
            MacOpenFilesHandler.install(System.getProperty("os.name"), workbench::recognise);
        }

        private void failed(Thread thread, Throwable failure) {
            LoggerFactory.getLogger(WorkbenchApp.class)
                    .error("{} failed", thread.getName(), failure);
            if (workbench != null) {
                Platform.runLater(workbench::warnOfInternalError);
            }
        }

        @Override
        public void stop() {
            workbench.close();
        }
    }
}
