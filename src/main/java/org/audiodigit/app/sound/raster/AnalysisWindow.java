package org.audiodigit.app.sound.raster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.audiodigit.app.sound.raster.WindowPreset.Framing;

/**
 * The window function's length and overlap: a preset, or values that the user chose.
 *
 * @param preset if present, determines the frames
 * @param milliseconds length of a frame, {@value #MIN_MS} to {@value #MAX_MS}
 * @param overlap of two successive frames in percent, 0 to {@value #MAX_OVERLAP}
 */
public record AnalysisWindow(Optional<WindowPreset> preset, double milliseconds, double overlap) {

    public static final double MIN_MS = 1;
    public static final double MAX_MS = 150;
    public static final double MAX_OVERLAP = 98;

    private static final Pattern TEXT = Pattern.compile("([0-9.]+) ms, ([0-9.]+) %");

    public AnalysisWindow {
        if (!(milliseconds >= MIN_MS && milliseconds <= MAX_MS)) {
            throw new IllegalArgumentException("invalid window length: " + milliseconds + " ms");
        }
        if (!(overlap >= 0 && overlap <= MAX_OVERLAP)) {
            throw new IllegalArgumentException("invalid overlap: " + overlap + " %");
        }
    }

    public static AnalysisWindow of(WindowPreset preset) {
        return new AnalysisWindow(Optional.of(preset), MIN_MS, 0);
    }

    public static AnalysisWindow of(double milliseconds, double overlap) {
        return new AnalysisWindow(Optional.empty(), milliseconds, overlap);
    }

    /** Reads what {@link #toString} returned. */
    public static AnalysisWindow parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? of(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)))
                : of(WindowPreset.valueOf(text));
    }

    /** Returns the frames for a sample rate in Hz. */
    public Framing at(int sampleRate) {
        return preset.map(p -> p.at(sampleRate))
                .orElseGet(() -> Framing.of(milliseconds / 1000, 1 - overlap / 100, sampleRate));
    }

    /** The text in the settings: the name of the preset, or e.g. {@code 25.0 ms, 60.0 %}. */
    @Override
    public String toString() {
        return preset.map(Enum::name).orElseGet(() -> milliseconds + " ms, " + overlap + " %");
    }
}
