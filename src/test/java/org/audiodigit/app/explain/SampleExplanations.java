package org.audiodigit.app.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.model.Explanation;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnd.Analysis;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Span;

/** Explanations without a model, in which one block speaks for a label and one against it. */
public final class SampleExplanations {

    private static final FrontEnd FRONT_END = FrontEnds.byName("log-mel");

    private SampleExplanations() {}

    /**
     * Rows 20 to 29 of bands 5 to 9 speak for each label with its index + 1, rows 40 to 49 of bands
     * 30 to 34 against it with half of that.
     *
     * @param start of the first row in seconds
     */
    public static Explanation of(double start, String... labels) {
        int columns = FRONT_END.columns();
        List<float[]> importance = new ArrayList<>();
        float[] probabilities = new float[labels.length];
        Arrays.fill(probabilities, 1f / labels.length);
        for (int label = 0; label < labels.length; label++) {
            float[] values = new float[FRONT_END.rows() * columns];
            for (int row = 20; row < 30; row++) {
                Arrays.fill(values, row * columns + 5, row * columns + 10, label + 1f);
                int opposing = (row + 20) * columns;
                Arrays.fill(values, opposing + 30, opposing + 35, -(label + 1) / 2f);
            }
            importance.add(values);
        }
        return new Explanation(
                new Prediction(List.of(labels), probabilities),
                FRONT_END,
                new Analysis(new float[FRONT_END.rows() * columns], new Span(0, 1), start),
                importance);
    }
}
