package org.audiodigit.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogRecord;
import org.audiodigit.app.log.RecentLog;

/**
 * Collects the errors of a whole process: uncaught exceptions on any thread, errors in the log, and
 * warnings of the toolkit. Each kind of error is kept once.
 */
public final class ErrorCollector {

    /** Warnings about the class path and the headless screen, which are expected. */
    private static final List<String> KNOWN =
            List.of("Unsupported JavaFX configuration", "Monocle");

    /** The headless screen may throw while a window is resized. */
    private static final String HEADLESS_SCREEN = "com.sun.glass.ui.monocle.Framebuffer";

    private final Map<String, String> found = new LinkedHashMap<>();
    private final RecentLog log;

    private final ToolkitWarnings toolkit = new ToolkitWarnings(this::collect);

    private ErrorCollector(RecentLog log) {
        this.log = log;
    }

    /** Starts collecting errors of the whole process. */
    public static ErrorCollector watch(RecentLog log) {
        ErrorCollector errors = new ErrorCollector(log);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> {
                    if (!isOfHeadlessScreen(failure)) {
                        errors.add(thread.getName(), failure);
                    }
                });
        errors.toolkit.begin();
        return errors;
    }

    private static boolean isOfHeadlessScreen(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(HEADLESS_SCREEN));
    }

    private void collect(LogRecord entry) {
        String text = String.valueOf(entry.getMessage());
        if (KNOWN.stream().noneMatch(text::contains)) {
            add("toolkit: " + text, entry.getThrown());
        }
    }

    /** Adds an error that a test found. */
    public synchronized void add(String where, Throwable failure) {
        StringWriter text = new StringWriter();
        text.append(where).append(": ");
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text));
        }
        StackTraceElement[] trace = failure == null ? null : failure.getStackTrace();
        String kind =
                trace == null || trace.length == 0
                        ? text.toString()
                        : failure.getClass() + " " + trace[0];
        found.putIfAbsent(kind, text.toString());
    }

    /** Returns descriptions of all errors so far. */
    public synchronized List<String> all() {
        for (RecentLog.Entry line : log.entries()) {
            if (line.level().equals("ERROR")) {
                found.putIfAbsent(line.text(), "log: " + line.source() + ": " + line.text());
            }
        }
        return List.copyOf(found.values());
    }
}
