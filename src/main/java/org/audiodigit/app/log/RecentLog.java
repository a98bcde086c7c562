package org.audiodigit.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest log entries for the window. Logging to the console stops while the window is
 * open, since the user reads the entries there.
 */
public final class RecentLog extends AppenderBase<ILoggingEvent> {

    private static final int MAX_ENTRIES = 500;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * A logged message.
     *
     * @param level e.g. {@code WARN}
     * @param source simple name of the logger
     * @param text the message, followed by the stack trace if there is one
     */
    public record Entry(Instant time, String level, String source, String text) {}

    /** Installs a new log as an appender of the root logger. */
    public static RecentLog install() {
        RecentLog log = new RecentLog();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            log.setContext(context);
            log.start();
            Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.iteratorForAppenders()
                    .forEachRemaining(
                            appender -> {
                                if (appender instanceof ConsoleAppender) {
                                    appender.stop();
                                }
                            });
            root.addAppender(log);
            Logger own = context.getLogger("org.audiodigit");
            if (own.getEffectiveLevel().isGreaterOrEqual(Level.INFO)) {
                own.setLevel(Level.INFO);
            }
        }
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String text = event.getFormattedMessage();
        if (event.getThrowableProxy() != null) {
            text += "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()).stripTrailing();
        }
        Entry entry = new Entry(event.getInstant(), event.getLevel().toString(), name(event), text);
        synchronized (entries) {
            entries.addLast(entry);
            if (entries.size() > MAX_ENTRIES) {
                entries.removeFirst();
            }
        }
    }

    private static String name(ILoggingEvent event) {
        String logger = event.getLoggerName();
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    /** Returns the entries, oldest first. */
    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }
}
