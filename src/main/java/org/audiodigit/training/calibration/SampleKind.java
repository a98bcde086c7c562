package org.audiodigit.training.calibration;

import java.util.List;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;

/**
 * What a model said of one kind of recordings.
 *
 * @param name e.g. {@code music}
 */
public record SampleKind(String name, List<Prediction> predictions) {

    public SampleKind {
        predictions = List.copyOf(predictions);
    }

    SampleKind at(double temperature) {
        return new SampleKind(name, predictions.stream().map(p -> p.at(temperature)).toList());
    }

    /** Share of them that the model is not sure of, 0..1; 0 if there are none. */
    double refused(RejectionRule certainty) {
        long refused = predictions.stream().filter(p -> !certainty.accepts(p)).count();
        return predictions.isEmpty() ? 0 : (double) refused / predictions.size();
    }
}
