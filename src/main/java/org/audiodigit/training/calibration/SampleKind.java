package org.audiodigit.training.calibration;

import java.util.List;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;

/**
 * Predictions for one kind of recording that has none of the labels.
 *
 * @param name e.g. {@code music}
 */
public record SampleKind(String name, List<Prediction> predictions) {

    public SampleKind {
        predictions = List.copyOf(predictions);
    }

    SampleKind at(double temperature) {
        return new SampleKind(
                name, predictions.stream().map(p -> p.withTemperature(temperature)).toList());
    }

    /** Share of the predictions that a rule rejects, 0..1; 0 without predictions. */
    double rejected(RejectionRule rule) {
        long rejected = predictions.stream().filter(p -> !rule.accepts(p)).count();
        return predictions.isEmpty() ? 0 : (double) rejected / predictions.size();
    }
}
