package org.audiodigit.app.sound;

import java.util.Optional;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Explanation;
import org.audiodigit.model.ImportantRegion;

/**
 * The parts of the shown recording that speak for and against a label, drawn over its spectrogram.
 *
 * @param explanation of a part of the recording
 * @param label index of the label
 * @param offsetSeconds start of the explained part in the recording
 */
public record PlotExplanation(Explanation explanation, int label, double offsetSeconds) {

    /** The name of the label. */
    public String name() {
        return explanation.prediction().labels().get(label);
    }

    /** Returns the row at a time of the recording; negative outside the rows. */
    int row(double seconds) {
        double row =
                (seconds - offsetSeconds - explanation.time(0))
                        / explanation.frontEnd().rowSeconds();
        return row >= 0 && row < explanation.frontEnd().rows() ? (int) row : -1;
    }

    /** Returns the column at a frequency; negative outside the columns. */
    int column(double hertz) {
        int columns = explanation.frontEnd().columns();
        if (hertz < explanation.frequency(0)) {
            return -1;
        }
        for (int column = 0; column < columns; column++) {
            if (hertz < explanation.frequency(column + 1)) {
                return column;
            }
        }
        return -1;
    }

    /** The importance of a row and a column relative to the largest one, -1 to 1. */
    double value(int row, int column) {
        int index = row * explanation.frontEnd().columns() + column;
        return explanation.importance().get(label)[index] / Math.max(largest(), Float.MIN_NORMAL);
    }

    /** The largest decrease or increase of the log-odds of the label. */
    public float largest() {
        return explanation.largest(label);
    }

    /**
     * The times and frequencies that speak most for and against the label, e.g. {@code Most for 6:
     * 1.87 to 2.61 kHz at 0.12 to 0.20 s. Nothing speaks against it.}
     */
    public String description() {
        Optional<ImportantRegion> supporting = ImportantRegion.find(explanation, label, 1);
        Optional<ImportantRegion> opposing = ImportantRegion.find(explanation, label, -1);
        if (supporting.isEmpty() && opposing.isEmpty()) {
            return "No part speaks for or against %s.".formatted(name());
        }
        return supporting
                        .map(region -> "Most for %s: %s.".formatted(name(), text(region)))
                        .orElse("No part speaks for %s.".formatted(name()))
                + " "
                + opposing.map(region -> "Most against %s: %s.".formatted(name(), text(region)))
                        .orElse("No part speaks against %s.".formatted(name()));
    }

    private String text(ImportantRegion region) {
        String unit = region.high() < 1000 ? " Hz" : " kHz";
        double scale = region.high() < 1000 ? 1 : 1000;
        int decimals = region.high() < 1000 ? 0 : 1;
        return "%s to %s%s at %s to %s s"
                .formatted(
                        Formats.decimal(region.low() / scale, decimals),
                        Formats.decimal(region.high() / scale, decimals),
                        unit,
                        Formats.decimal(Math.max(0, offsetSeconds + region.from()), 2),
                        Formats.decimal(Math.max(0, offsetSeconds + region.to()), 2));
    }
}
