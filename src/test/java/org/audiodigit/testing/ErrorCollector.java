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
            Throwable thrown = entry.getThrown();
            // a warning about a style does not name the control, but the calls show who applies it
            keep("toolkit: " + text, text(thrown == null ? new Throwable(text) : thrown));
        }
    }

    /** Adds an error that a test found. */
    public void add(String where, Throwable failure) {
        String text = where + ": " + (failure == null ? "" : text(failure));
        StackTraceElement[] trace = failure == null ? null : failure.getStackTrace();
        keep(trace == null || trace.length == 0 ? text : failure.getClass() + " " + trace[0], text);
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private synchronized void keep(String kind, String text) {
        found.putIfAbsent(kind, text);
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
