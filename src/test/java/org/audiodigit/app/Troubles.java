package org.audiodigit.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.audiodigit.app.log.LogLine;
import org.audiodigit.app.log.RecentLog;

/**
 * What must not happen in the program: exceptions that nobody caught, on whatever thread, errors in
 * its log, and warnings of the toolkit. The same trouble is kept once.
 */
public final class Troubles {

    /** What the toolkit says of a class path, and of a screen in memory, is no trouble. */
    private static final List<String> KNOWN =
            List.of("Unsupported JavaFX configuration", "Monocle");

    private final Map<String, String> found = new LinkedHashMap<>();
    private final RecentLog log;

    /** Held on to, since the JDK forgets loggers that nobody holds. */
    private final Logger javaFx = Logger.getLogger("javafx");

    private Troubles(RecentLog log) {
        this.log = log;
    }

    /** Begins to watch the whole process. */
    public static Troubles watch(RecentLog log) {
        Troubles troubles = new Troubles(log);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> troubles.add(thread.getName(), failure));
        troubles.javaFx.addHandler(troubles.new Heard());
        return troubles;
    }

    private final class Heard extends Handler {
        @Override
        public void publish(LogRecord entry) {
            String text = String.valueOf(entry.getMessage());
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()
                    && KNOWN.stream().noneMatch(text::contains)) {
                add("toolkit: " + text, entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Adds one that was found otherwise. */
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

    /** All of them so far, in words; empty if there were none. */
    public synchronized List<String> all() {
        for (LogLine line : log.lines()) {
            if (line.level().equals("ERROR")) {
                found.putIfAbsent(line.text(), "log: " + line.source() + ": " + line.text());
            }
        }
        return List.copyOf(found.values());
    }
}
