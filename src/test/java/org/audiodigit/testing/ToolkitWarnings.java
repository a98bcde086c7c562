package org.audiodigit.testing;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Receives warnings of JavaFX, e.g. about missing colours. */
public final class ToolkitWarnings extends Handler {

    /** A strong reference, since the JDK discards unreferenced loggers with their handlers. */
    private final Logger javaFx = Logger.getLogger("javafx");

    private final Consumer<LogRecord> receiver;

    public ToolkitWarnings(Consumer<LogRecord> receiver) {
        this.receiver = receiver;
    }

    public void begin() {
        javaFx.addHandler(this);
    }

    public void end() {
        javaFx.removeHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            receiver.accept(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
