package org.audiodigit.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/** Classifies clips with a model while the next clips are read in background threads. */
public final class Evaluator {

    private static final int BATCH = 64;

    private Evaluator() {}

    /** Classifies the input tensors of a batch. */
    @FunctionalInterface
    public interface Classifier {
        List<Prediction> classify(List<float[]> inputs) throws InterruptedException;
    }

    /** Receives the progress of an evaluation, on the thread of the evaluation. */
    public interface Listener {

        /** {@code done} of {@code total} clips are classified. */
        default void onProgress(int done, int total) {}

        /** A clip cannot be read; the evaluation omits it. */
        default void onUnreadable(Clip clip, String reason) {}

        /** Whether to stop; the clips classified so far are then the result. */
        default boolean stopped() {
            return false;
        }
    }

    /**
     * @param labels of the model, in its order
     */
    public static Evaluation evaluate(
            Classifier classifier,
            List<String> labels,
            List<Clip> clips,
            FeatureCache features,
            Listener listener)
            throws InterruptedException {
        Set<String> allLabels = new LinkedHashSet<>(labels);
        List<ClassifiedClip> classified = new ArrayList<>();
        int done = 0;
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(clips, BATCH, (clip, index) -> features.get(clip))) {
            while (batches.hasNext() && !listener.stopped()) {
                PreparedBatch<float[]> batch = batches.next();
                batch.unreadable().forEach(u -> listener.onUnreadable(u.clip(), u.reason()));
                if (!batch.clips().isEmpty()) {
                    List<Prediction> predictions = classifier.classify(batch.inputs());
                    for (int i = 0; i < predictions.size(); i++) {
                        Clip clip = batch.clips().get(i);
                        allLabels.add(clip.label());
                        classified.add(new ClassifiedClip(clip, predictions.get(i)));
                    }
                }
                done += batch.clips().size() + batch.unreadable().size();
                listener.onProgress(done, clips.size());
            }
        }
        return new Evaluation(List.copyOf(allLabels), classified);
    }
}
