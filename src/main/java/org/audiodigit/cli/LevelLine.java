package org.audiodigit.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.audiodigit.audio.device.Level;

/** How loud it is, on a line of the terminal that is written over and over. */
final class LevelLine {

    private static final long EVERY_NANOS = 100_000_000;
    private static final double LOWEST = -60; // dB of full scale
    private static final int WIDTH = 40;
    private static final String ERASE = "\r\u001B[K";

    private final PrintStream terminal;
    private long last = System.nanoTime() - EVERY_NANOS;
    private double peak = Level.SILENT;
    private boolean shown;

    private LevelLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** On standard error where a person sits before it; nowhere otherwise. */
    static LevelLine onTerminal() {
        return new LevelLine(System.console() == null ? null : System.err);
    }

    static LevelLine on(PrintStream terminal) {
        return new LevelLine(terminal);
    }

    /**
     * @param seconds since the microphone was opened
     */
    synchronized void show(double seconds, Level level) {
        peak = Math.max(peak, level.peak());
        long now = System.nanoTime();
        if (terminal == null || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        int filled = (int) Math.round(WIDTH * Math.max(0, 1 - peak / LOWEST));
        terminal.print(
                ERASE
                        + String.format(
                                Locale.ROOT,
                                "%6.1f s  %s%s  %.0f dB",
                                seconds,
                                "#".repeat(Math.min(filled, WIDTH)),
                                "-".repeat(WIDTH - Math.min(filled, WIDTH)),
                                Math.max(peak, LOWEST)));
        terminal.flush();
        peak = Level.SILENT;
        shown = true;
    }

    /** Makes room for something else to be printed. */
    synchronized void erase() {
        if (shown) {
            terminal.print(ERASE);
            terminal.flush();
            shown = false;
        }
    }
}
