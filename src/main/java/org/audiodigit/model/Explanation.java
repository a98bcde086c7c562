package org.audiodigit.model;

import java.util.List;
import org.audiodigit.model.FrontEnd.Analysis;

/**
 * The parts of an input tensor that speak for and against each label.
 *
 * @param prediction of the whole recording
 * @param frontEnd has the axes of the tensor
 * @param analysis the tensor
 * @param importance for each label in the order of the model, row-major {@code [rows][columns]}: by
 *     how much the log-odds of the label decrease if the surroundings of the value are hidden;
 *     positive values speak for the label, negative ones against it
 */
public record Explanation(
        Prediction prediction, FrontEnd frontEnd, Analysis analysis, List<float[]> importance) {

    public Explanation {
        importance = List.copyOf(importance);
    }

    /** The largest absolute importance of a label, for scaling colours. */
    public float largest(int label) {
        float largest = 0;
        for (float value : importance.get(label)) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /**
     * The edge between two rows in seconds.
     *
     * @param row 0 for the start of the first row, the number of rows for the end of the last one
     */
    public double time(int row) {
        return analysis.startSeconds() + row * frontEnd.rowSeconds();
    }

    /**
     * The edge between two columns in Hz, halfway between their centres.
     *
     * @param column 0 for the lower edge of the first column, the number of columns for the upper
     *     edge of the last one
     */
    public double frequency(int column) {
        int last = frontEnd.columns() - 1;
        if (last == 0) {
            return column == 0 ? 0 : frontEnd.sampleRate() / 2.0;
        }
        if (column == 0) {
            return Math.max(0, 2 * frontEnd.frequency(0) - frequency(1));
        }
        return column > last
                ? Math.min(
                        frontEnd.sampleRate() / 2.0, 2 * frontEnd.frequency(last) - frequency(last))
                : (frontEnd.frequency(column - 1) + frontEnd.frequency(column)) / 2;
    }
}
