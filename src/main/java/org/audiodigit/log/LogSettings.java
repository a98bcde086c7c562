package org.audiodigit.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sends warnings to standard error, since standard output belongs to the results. In Java, because
 * Logback takes half a second of every start to read the same from XML and its pattern.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSettings extends ContextAwareBase implements Configurator {

    /** System property: the level from which this program's own lines are written. */
    public static final String LEVEL_PROPERTY = "audiodigit.log";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Level own = Level.toLevel(System.getProperty(LEVEL_PROPERTY), Level.WARN);
        context.getLogger("org.audiodigit").setLevel(own);
        // DJL looks for a graphics card and says at length that there is none
        context.getLogger("ai.djl.util.cuda").setLevel(Level.ERROR);
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        LogLines lines = new LogLines();
        lines.setContext(context);
        lines.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("STDERR");
        appender.setTarget("System.err");
        appender.setEncoder(lines);
        appender.start();
        return appender;
    }
}
