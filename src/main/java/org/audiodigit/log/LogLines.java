package org.audiodigit.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.Charset;

/** A line an event: level, class and message; what was thrown follows. */
final class LogLines extends EncoderBase<ILoggingEvent> {

    private static final byte[] NONE = {};

    @Override
    public byte[] encode(ILoggingEvent event) {
        String logger = event.getLoggerName();
        String name = logger.substring(logger.lastIndexOf('.') + 1);
        StringBuilder text = new StringBuilder();
        text.append("%-5s %s: %s%n".formatted(event.getLevel(), name, event.getFormattedMessage()));
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
