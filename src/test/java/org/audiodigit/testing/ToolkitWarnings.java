package org.audiodigit.testing;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what the toolkit warns of, such as colours that it does not find. */
public final class ToolkitWarnings extends Handler {

    /** Held on to, since the JDK forgets loggers that nobody holds. */
    private final Logger javaFx = Logger.getLogger("javafx");

    private final Consumer<LogRecord> hearer;

    public ToolkitWarnings(Consumer<LogRecord> hearer) {
        this.hearer = hearer;
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
            hearer.accept(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
