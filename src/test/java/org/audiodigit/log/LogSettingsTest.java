package org.audiodigit.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogSettingsTest {

    private static String line(Throwable thrown) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event =
                new LoggingEvent(
                        "",
                        context.getLogger("org.audiodigit.audio.wav.WavReader"),
                        Level.WARN,
                        "{} of {}",
                        thrown,
                        new Object[] {1, 2});
        return new String(
                new LogSettings.LineEncoder(false).encode(event), Charset.defaultCharset());
    }

    @Test
    void lineHasLevelClassAndMessage() {
        assertThat(line(null)).isEqualTo("WARN  WavReader: 1 of 2" + System.lineSeparator());
    }

    @Test
    void stackTraceFollows() {
        assertThat(line(new IllegalStateException("broken")))
                .startsWith("WARN  WavReader: 1 of 2")
                .contains("java.lang.IllegalStateException: broken")
                .contains("\tat " + LogSettingsTest.class.getName());
    }

    @Test
    void appendsToTheFileOfTheProperty(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("program.log"), "earlier\n");
        System.setProperty(LogSettings.FILE_PROPERTY, file.toString());
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            new LogSettings().configure(context);
        } finally {
            System.clearProperty(LogSettings.FILE_PROPERTY);
        }

        context.getLogger("org.audiodigit.Program").warn("Model {} is ready", "tiny");
        context.stop();

        assertThat(Files.readString(file))
                .matches(
                        "earlier\n\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Program: Model tiny is ready\\R");
    }

    @Test
    void configuresTheProgram() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

        assertThat(context.getLogger("ai.djl.util.cuda").getLevel()).isEqualTo(Level.ERROR);
        assertThat(context.getLogger("ROOT").getLevel()).isEqualTo(Level.WARN);
        assertThat(context.getLogger("ROOT").getAppender("STDERR")).isNotNull();
    }
}
