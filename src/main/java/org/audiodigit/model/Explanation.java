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
}
