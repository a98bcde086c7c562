package org.audiodigit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Problem;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.CurvePoint;
import org.audiodigit.training.CurvesFile;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.Evaluation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run that a report describes, and its evaluation.
 *
 * @param name of the run for the user
 * @param dataset that the model was evaluated on
 * @param part the evaluated clips
 * @param unreadable the recordings of the data set that could not be read
 */
public record ReportSubject(
        String name,
        StoredModel model,
        Dataset dataset,
        EvaluatedPart part,
        Evaluation evaluation,
        List<Problem> unreadable) {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSubject.class);

    public ReportSubject {
        unreadable = List.copyOf(unreadable);
    }

    Path folder() {
        return model.folder();
    }

    /** The stored curves; none if they are damaged, since the report is still useful. */
    List<CurvePoint> curves() {
        try {
            return new CurvesFile(folder()).read();
        } catch (IOException e) {
            LOG.info("Cannot read the curves of {}", folder(), e);
            return List.of();
        }
    }
}
