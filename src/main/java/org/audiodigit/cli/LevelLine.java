package org.audiodigit.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.audiodigit.audio.device.Level;

/** Shows the input level on one line of the terminal that is overwritten in place. */
final class LevelLine {

    private static final long INTERVAL_NANOS = 100_000_000;
    private static final double MIN_LEVEL = -60; // dB of full scale
    private static final int WIDTH = 40;
    private static final String ERASE = "\r\u001B[K";

    private final PrintStream terminal;
    private long last = System.nanoTime() - INTERVAL_NANOS;
    private double peak = Level.SILENT;
    private boolean shown;

    private LevelLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Writes to standard error of an interactive terminal, and nowhere without one. */
    static LevelLine onTerminal() {
        return new LevelLine(System.console() == null ? null : System.err);
    }

    static LevelLine on(PrintStream terminal) {
        return new LevelLine(terminal);
    }

    /**
     * Shows the highest peak since the last update.
     *
     * @param seconds time since the microphone was opened
     */
    synchronized void show(double seconds, Level level) {
        peak = Math.max(peak, level.peak());
        long now = System.nanoTime();
        if (terminal == null || now - last < INTERVAL_NANOS) {
            return;
        }
        last = now;
        int filled = (int) Math.round(WIDTH * Math.max(0, 1 - peak / MIN_LEVEL));
        terminal.print(
                ERASE
                        + String.format(
                                Locale.ROOT,
                                "%6.1f s  %s%s  %.0f dB",
                                seconds,
                                "#".repeat(Math.min(filled, WIDTH)),
                                "-".repeat(WIDTH - Math.min(filled, WIDTH)),
                                Math.max(peak, MIN_LEVEL)));
        terminal.flush();
        peak = Level.SILENT;
        shown = true;
    }

    /** Erases the line before other output is printed. */
    synchronized void erase() {
        if (shown) {
            terminal.print(ERASE);
            terminal.flush();
            shown = false;
        }
    }
}
