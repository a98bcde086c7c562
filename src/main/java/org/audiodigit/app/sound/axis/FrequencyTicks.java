package org.audiodigit.app.sound.axis;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.common.Formats;
import org.audiodigit.common.Ticks;
import org.audiodigit.common.Ticks.Tick;

/** Computes the ticks of frequency axes. */
public final class FrequencyTicks {

    /** With fewer round values, evenly spaced ones are used. */
    private static final int MIN_TICKS = 3;

    private static final int[] DIGITS = {1, 2, 5};

    private FrequencyTicks() {}

    /**
     * @param pixels height of the axis
     * @param minDistance of two ticks, in pixels
     */
    public static List<Tick> of(
            FrequencyScale scale, FrequencyRange range, double pixels, double minDistance) {
        List<Tick> even =
                Ticks.between(range.low(), range.high(), (int) (pixels / minDistance)).stream()
                        .map(tick -> hertz(tick.value()))
                        .toList();
        if (scale == FrequencyScale.LINEAR) {
            return even;
        }
        List<Tick> ticks = spaced(roundFrequencies(range), scale, range, pixels, minDistance);
        return ticks.size() >= MIN_TICKS ? ticks : spaced(even, scale, range, pixels, minDistance);
    }

    /** 0 Hz and 1, 2 or 5 times the powers of ten. */
    private static List<Tick> roundFrequencies(FrequencyRange range) {
        List<Tick> ticks = new ArrayList<>(List.of(hertz(0)));
        for (double decade = 100; decade <= range.high(); decade *= 10) {
            for (int digit : DIGITS) {
                ticks.add(hertz(digit * decade));
            }
        }
        return ticks;
    }

    private static List<Tick> spaced(
            List<Tick> candidates,
            FrequencyScale scale,
            FrequencyRange range,
            double pixels,
            double minDistance) {
        List<Tick> ticks = new ArrayList<>();
        double previous = Double.NEGATIVE_INFINITY;
        for (Tick tick : candidates) {
            double position = scale.height(tick.value(), range) * pixels;
            boolean visible = tick.value() >= range.low() && tick.value() <= range.high();
            if (visible && position - previous >= minDistance) {
                ticks.add(tick);
                previous = position;
            }
        }
        return ticks;
    }

    private static Tick hertz(double hertz) {
        return new Tick(hertz, Formats.roundHertz(hertz));
    }
}
