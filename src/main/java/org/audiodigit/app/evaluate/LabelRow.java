package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.training.ConfusionMatrix;

/**
 * How well one label is recognised. A share of nothing is NaN.
 *
 * @param colour the number of its label colour
 * @param clips that truly have the label
 */
record LabelRow(String label, int colour, double precision, double recall, double f1, int clips) {

    static List<LabelRow> of(EvaluationResult result) {
        ConfusionMatrix confusion = result.evaluation().confusion();
        return IntStream.range(0, confusion.labels().size())
                .mapToObj(label -> of(result, confusion, label))
                .toList();
    }

    private static LabelRow of(EvaluationResult result, ConfusionMatrix confusion, int label) {
        String name = confusion.labels().get(label);
        int clips = confusion.support(label);
        int heard = 0;
        for (int[] row : confusion.counts()) {
            heard += row[label];
        }
        return new LabelRow(
                name,
                result.colour(name),
                heard == 0 ? Double.NaN : confusion.precision(label),
                clips == 0 ? Double.NaN : confusion.recall(label),
                heard + clips == 0 ? Double.NaN : confusion.f1(label),
                clips);
    }
}
