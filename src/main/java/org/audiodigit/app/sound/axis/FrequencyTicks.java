package org.audiodigit.app.sound.axis;

import java.util.ArrayList;
import java.util.List;

/** Round places along an axis of frequencies. */
public final class FrequencyTicks {

    private static final int[] DIGITS = {1, 2, 5};

    private FrequencyTicks() {}

    /**
     * @param top of the axis, in Hz
     * @param pixels height of the axis
     * @param gap least distance of two ticks, in pixels
     */
    public static List<Tick> of(FrequencyScale scale, double top, double pixels, double gap) {
        if (scale == FrequencyScale.LINEAR) {
            return Ticks.between(0, top, (int) (pixels / gap)).stream()
                    .map(tick -> tick(tick.value()))
                    .toList();
        }
        return apart(scale, top, pixels, gap);
    }

    /** Of 0, 100, 200, 500, 1000 ... Hz those that have room above the one before. */
    private static List<Tick> apart(FrequencyScale scale, double top, double pixels, double gap) {
        List<Tick> ticks = new ArrayList<>(List.of(tick(0)));
        double before = 0;
        for (double decade = 100; decade <= top; decade *= 10) {
            for (int digit : DIGITS) {
                double hertz = digit * decade;
                double at = scale.height(hertz, top) * pixels;
                if (hertz <= top && at - before >= gap) {
                    ticks.add(tick(hertz));
                    before = at;
                }
            }
        }
        return ticks;
    }

    private static Tick tick(double hertz) {
        return new Tick(hertz, Units.roundHertz(hertz));
    }
}
