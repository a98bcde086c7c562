package org.audiodigit.app.browse;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import org.audiodigit.app.browse.ClipRow.ClipPrediction;

/**
 * A sort key of the list of clips. A missing value sorts before all others. Values that the list
 * shows as equal are equal, so that their clips stay in the order of the files.
 */
enum ClipOrder {
    FILE(comparingInt(ClipRow::index)),
    LABEL(comparingInt(ClipRow::labelIndex)),
    SPEAKER(comparingInt(ClipRow::speakerIndex)),
    TAKE(comparingInt(ClipRow::take)),
    SECONDS(comparingLong(row -> Math.round(row.clip().seconds() * 1000))),
    RATE(comparingInt(row -> row.clip().sampleRate())),
    PART(comparingInt(row -> row.part().map(Enum::ordinal).orElse(-1))),
    PREDICTED(
            comparing((ClipRow row) -> row.prediction().map(ClipPrediction::label).orElse(""))
                    .thenComparing(
                            row ->
                                    row.prediction()
                                            .map(p -> Math.round(p.confidence() * 100))
                                            .orElse(0))),
    FLAG(comparing(ClipRow::flagged));

    private final Comparator<ClipRow> ascending;

    ClipOrder(Comparator<ClipRow> ascending) {
        this.ascending = ascending;
    }

    Comparator<ClipRow> comparator(boolean descending) {
        return descending ? ascending.reversed() : ascending;
    }
}
