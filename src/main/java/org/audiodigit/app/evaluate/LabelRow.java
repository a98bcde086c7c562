package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.training.ConfusionMatrix;

/**
 * Precision, recall and F1 of a label, 0..1. A ratio with a zero denominator is NaN.
 *
 * @param colour index of the label's colour
 * @param clips number of clips with this true label
 */
record LabelRow(String label, int colour, double precision, double recall, double f1, int clips) {

    static List<LabelRow> of(EvaluationResult result) {
        ConfusionMatrix confusion = result.evaluation().confusion();
        List<Integer> colours = result.colours(confusion.labels());
        return IntStream.range(0, confusion.labels().size())
                .mapToObj(label -> of(confusion, label, colours.get(label)))
                .toList();
    }

    private static LabelRow of(ConfusionMatrix confusion, int label, int colour) {
        String name = confusion.labels().get(label);
        int clips = confusion.support(label);
        int predicted = 0;
        for (int[] row : confusion.counts()) {
            predicted += row[label];
        }
        return new LabelRow(
                name,
                colour,
                predicted == 0 ? Double.NaN : confusion.precision(label),
                clips == 0 ? Double.NaN : confusion.recall(label),
                predicted + clips == 0 ? Double.NaN : confusion.f1(label),
                clips);
    }
}
