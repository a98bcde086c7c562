package org.audiodigit.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.Charset;

/**
 * Configures Logback to write warnings to standard error, since standard output is reserved for
 * results. Written in Java, because Logback needs half a second at each start to parse the same
 * configuration and pattern from XML.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSettings extends ContextAwareBase implements Configurator {

    /** System property: minimum level of the messages of this program. */
    public static final String LEVEL_PROPERTY = "audiodigit.log";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Level own = Level.toLevel(System.getProperty(LEVEL_PROPERTY), Level.WARN);
        context.getLogger("org.audiodigit").setLevel(own);
        // DJL logs long messages if it finds no graphics card
        context.getLogger("ai.djl.util.cuda").setLevel(Level.ERROR);
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        LineEncoder encoder = new LineEncoder();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("STDERR");
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /** Writes one line per event with level, class and message, followed by the stack trace. */
    static final class LineEncoder extends EncoderBase<ILoggingEvent> {

        private static final byte[] NONE = {};

        @Override
        public byte[] encode(ILoggingEvent event) {
            String logger = event.getLoggerName();
            String name = logger.substring(logger.lastIndexOf('.') + 1);
            StringBuilder text = new StringBuilder();
            text.append(
                    "%-5s %s: %s%n".formatted(event.getLevel(), name, event.getFormattedMessage()));
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            return text.toString().getBytes(Charset.defaultCharset());
        }

        @Override
        public byte[] headerBytes() {
            return NONE;
        }

        @Override
        public byte[] footerBytes() {
            return NONE;
        }
    }
}
