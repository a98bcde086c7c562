package org.audiodigit.app.sound;

import java.util.List;
import org.audiodigit.app.sound.axis.Tick;
import org.audiodigit.app.sound.axis.Ticks;
import org.audiodigit.app.sound.axis.Viewport;

/** The ticks of the one axis of time. */
final class TimeTicks {

    private static final double APART = 64;
    private static final double MARGIN = 16;

    private TimeTicks() {}

    /** As many as have room; close up, where the labels grow longer, fewer. */
    static List<Tick> of(Viewport view, double width) {
        List<Tick> ticks = Ticks.between(view.from(), view.to(), (int) (width / APART));
        if (ticks.isEmpty()) {
            return ticks;
        }
        double longest = AxisPainter.width(ticks.get(ticks.size() - 1).text()) + MARGIN;
        return longest <= APART
                ? ticks
                : Ticks.between(view.from(), view.to(), (int) (width / longest));
    }
}
