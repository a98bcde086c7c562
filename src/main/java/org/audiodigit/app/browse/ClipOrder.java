package org.audiodigit.app.browse;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;

/** What a list of clips can be ordered by. Where a value is missing it counts as the least. */
enum ClipOrder {
    FILE(comparingInt(ClipRow::index)),
    LABEL(comparingInt(ClipRow::labelIndex)),
    SPEAKER(comparingInt(ClipRow::speakerIndex)),
    TAKE(comparingInt(ClipRow::take)),
    SECONDS(comparingDouble(row -> row.clip().seconds())),
    RATE(comparingInt(row -> row.clip().sampleRate())),
    PART(comparingInt(row -> row.part().map(Enum::ordinal).orElse(-1))),
    PREDICTED(
            comparing((ClipRow row) -> row.judgement().map(ClipPrediction::label).orElse(""))
                    .thenComparing(
                            row -> row.judgement().map(ClipPrediction::confidence).orElse(0f))),
    FLAG(comparing(ClipRow::flagged));

    private final Comparator<ClipRow> ascending;

    ClipOrder(Comparator<ClipRow> ascending) {
        this.ascending = ascending;
    }

    /**
     * @param descending the largest first
     */
    Comparator<ClipRow> comparator(boolean descending) {
        return descending ? ascending.reversed() : ascending;
    }
}
