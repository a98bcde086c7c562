package org.audiodigit.app.explain;

import java.util.Optional;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.model.Explanation;

/**
 * An answer of a model that can be explained.
 *
 * @param key equal for answers that have the same explanation
 * @param answer the label that the model gave
 * @param offsetSeconds start of the part that the work explains, in the shown recording
 * @param word the span of the answer in the shown recording, which the user has to see
 * @param work computes the explanation
 */
public record ExplanationSubject(
        Object key, String answer, double offsetSeconds, TimeRange word, Work work) {

    /** The part that runs on a background thread. */
    @FunctionalInterface
    public interface Work {
        /** Returns empty if there is no model any more. */
        Optional<Explanation> explain() throws Exception;
    }
}
