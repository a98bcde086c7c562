package org.audiodigit.app.map;

import java.util.BitSet;
import java.util.OptionalInt;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;

/** Describes points for the user. */
final class MapText {

    private MapText() {}

    /** E.g. {@code 7_jackson_3.wav · label 7 · speaker jackson · predicted 1 (63 %)}. */
    static String tip(MapPoints points, int index) {
        Clip clip = points.clips().get(index);
        Prediction prediction = points.predictions().get(index);
        StringBuilder text = new StringBuilder(clip.id()).append(" · label ").append(clip.label());
        clip.speaker().ifPresent(speaker -> text.append(" · speaker ").append(speaker));
        return text.append(" · predicted ")
                .append(prediction.label())
                .append(" (")
                .append(Formats.percent(prediction.confidence(), 0))
                .append(')')
                .toString();
    }

    /** For screen readers. */
    static String describe(MapPoints points, BitSet listed, OptionalInt selected) {
        String count =
                "Map of clips: %s of %s."
                        .formatted(
                                Formats.count(listed.cardinality()),
                                Formats.count(points.count(), "clip"));
        return selected.isPresent()
                ? count + " Selected: " + tip(points, selected.getAsInt())
                : count;
    }
}
