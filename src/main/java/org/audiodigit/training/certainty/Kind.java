package org.audiodigit.training.certainty;

import java.util.List;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.model.Prediction;

/**
 * What a model said of one kind of recordings.
 *
 * @param name e.g. {@code music}
 */
public record Kind(String name, List<Prediction> predictions) {

    public Kind {
        predictions = List.copyOf(predictions);
    }

    Kind at(double temperature) {
        return new Kind(name, predictions.stream().map(p -> p.at(temperature)).toList());
    }

    /** Share of them that the model is not sure of, 0..1; 0 if there are none. */
    double refused(RejectionRule certainty) {
        long refused = predictions.stream().filter(p -> !certainty.sure(p)).count();
        return predictions.isEmpty() ? 0 : (double) refused / predictions.size();
    }
}
