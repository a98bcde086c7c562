package org.audiodigit.app.sound;

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

    /** The importance relative to the largest one, -1 to 1, row-major {@code [rows][columns]}. */
    float[] relativeImportance() {
        float[] relative = explanation.importance().get(label).clone();
        float largest = Math.max(largest(), Float.MIN_NORMAL);
        for (int i = 0; i < relative.length; i++) {
            relative[i] /= largest;
        }
        return relative;
    }

    /** The largest decrease or increase of the log-odds of the label. */
    public float largest() {
        return explanation.largest(label);
    }

    /** The times in the recording and the frequencies that speak most for and against the label. */
    public String description() {
        return ImportantRegion.describe(explanation, label, offsetSeconds);
    }
}
