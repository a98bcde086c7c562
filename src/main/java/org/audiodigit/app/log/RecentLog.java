package org.audiodigit.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The last things that were logged. While a window is open they are for the person to read there;
 * standard error, which nobody sees then, gets only what is fatal.
 */
public final class RecentLog extends AppenderBase<ILoggingEvent> {

    private static final int LINES = 500;

    private final Deque<LogLine> lines = new ArrayDeque<>();

    /** Begins to keep what is logged. */
    public static RecentLog begin() {
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
        LogLine line =
                new LogLine(event.getInstant(), event.getLevel().toString(), name(event), text);
        synchronized (lines) {
            lines.addLast(line);
            if (lines.size() > LINES) {
                lines.removeFirst();
            }
        }
    }

    private static String name(ILoggingEvent event) {
        String logger = event.getLoggerName();
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    /** What is kept, oldest first. */
    public List<LogLine> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}
