package org.audiodigit.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Configures Logback to write warnings to standard error, since standard output is reserved for
 * results. Written in Java, because Logback needs half a second at each start to parse the same
 * configuration and pattern from XML.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSettings extends ContextAwareBase implements Configurator {

    /** System property: minimum level of the messages of this program. */
    public static final String LEVEL_PROPERTY = "audiodigit.log";

    /** System property: file that the log is appended to, also while the window is open. */
    public static final String FILE_PROPERTY = "audiodigit.log.file";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Level level = Level.toLevel(System.getProperty(LEVEL_PROPERTY), Level.WARN);
        context.getLogger("org.audiodigit").setLevel(level);
        // DJL logs long messages if it finds no graphics card
        context.getLogger("ai.djl.util.cuda").setLevel(Level.ERROR);
        context.getLogger("ai.djl.onnxruntime").setLevel(Level.ERROR);
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context));
        String file = System.getProperty(FILE_PROPERTY, "");
        if (!file.isEmpty()) {
            root.addAppender(file(context, file));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setName("STDERR");
        appender.setTarget("System.err");
        start(appender, new LineEncoder(false), context);
        return appender;
    }

    private static FileAppender<ILoggingEvent> file(LoggerContext context, String file) {
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setName("FILE");
        appender.setFile(file);
        start(appender, new LineEncoder(true), context);
        if (!appender.isStarted()) {
            System.err.println("audiodigit: cannot write the log to " + file + ".");
        }
        return appender;
    }

    private static void start(
            OutputStreamAppender<ILoggingEvent> appender,
            LineEncoder encoder,
            LoggerContext context) {
        encoder.setContext(context);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
    }

    /** Writes one line per event with level, class and message, followed by the stack trace. */
    static final class LineEncoder extends EncoderBase<ILoggingEvent> {

        private static final byte[] NONE = {};

        /** Empty for lines without the time. */
        private final Optional<DateTimeFormatter> time;

        /**
         * @param withTime for a file: UTF-8, and a line begins with the local time
         */
        LineEncoder(boolean withTime) {
            time =
                    withTime
                            ? Optional.of(
                                    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS ")
                                            .withZone(ZoneId.systemDefault()))
                            : Optional.empty();
        }

        @Override
        public byte[] encode(ILoggingEvent event) {
            String logger = event.getLoggerName();
            String name = logger.substring(logger.lastIndexOf('.') + 1);
            StringBuilder text = new StringBuilder();
            time.ifPresent(format -> text.append(format.format(event.getInstant())));
            text.append(
                    "%-5s %s: %s\n".formatted(event.getLevel(), name, event.getFormattedMessage()));
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            return text.toString()
                    .getBytes(time.isPresent() ? StandardCharsets.UTF_8 : Charset.defaultCharset());
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
