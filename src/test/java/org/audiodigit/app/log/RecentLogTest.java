package org.audiodigit.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class RecentLogTest {

    private final LoggerContext context = new LoggerContext();
    private final RecentLog log = new RecentLog();

    private void log(Level level, String message, Throwable failure) {
        log.doAppend(
                new LoggingEvent(
                        "caller", context.getLogger("a.b.Scanner"), level, message, failure, null));
    }

    @Test
    void theLatestEntriesAreKeptWithTheirStackTraces() {
        log.start();
        for (int i = 0; i < 600; i++) {
            log(Level.INFO, "line " + i, null);
        }
        log(Level.WARN, "it failed", new IllegalStateException("because"));
        assertThat(log.entries()).hasSize(500);
        RecentLog.Entry last = log.entries().get(499);
        assertThat(last.source()).isEqualTo("Scanner");
        assertThat(last.level()).isEqualTo("WARN");
        assertThat(last.text()).startsWith("it failed\njava.lang.IllegalStateException: because");
    }
}
