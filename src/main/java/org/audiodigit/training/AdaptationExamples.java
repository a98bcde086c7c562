package org.audiodigit.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.audiodigit.training.OutputFit.Example;

/**
 * Computes the examples of an adaptation: the network's activations for augmented recordings of the
 * target speaker and of other speakers.
 */
final class AdaptationExamples {

    private static final int AUGMENTATIONS = 24;
    private static final int BATCH = 64;

    /** Weight of the target speaker's recordings relative to all. */
    private static final double TARGET_SHARE = 0.5;

    private final DigitModel model;
    private final List<String> labels;
    private final OutputLayer original;
    private final double smoothing;
    private final long seed;
    private final IntConsumer progress;
    private final ClipAugmenter augmenter;

    /**
     * @param original the last layer before the adaptation
     * @param seed random seed of the augmentation
     * @param progress receives the number of examples whenever some were computed
     */
    AdaptationExamples(DigitModel model, OutputLayer original, long seed, IntConsumer progress) {
        this.model = model;
        this.labels = model.manifest().labels();
        this.original = original;
        this.smoothing =
                Architectures.byName(model.manifest().architecture().name())
                        .recipe()
                        .labelSmoothing();
        this.seed = seed;
        this.progress = progress;
        this.augmenter =
                new ClipAugmenter(
                        model.frontEnd(),
                        List.of(),
                        AugmentationMode.WAVEFORM.spectrogramAugmenter(model.frontEnd()));
    }

    /** Number of examples for given numbers of recordings. */
    static int count(int target, int others) {
        return AUGMENTATIONS * target + others;
    }

    /** Many augmented examples of each recording, with smoothed labels as in the training. */
    List<Example> ofTarget(List<Clip> clips) throws IOException, InterruptedException {
        return examples(
                clips,
                AUGMENTATIONS,
                (activations, label, weight) ->
                        Example.labelled(
                                activations,
                                label,
                                labels.size(),
                                smoothing,
                                weight * TARGET_SHARE));
    }

    /** One example of each recording; the targets are the outputs of the original model. */
    List<Example> ofOthers(List<Clip> clips) throws IOException, InterruptedException {
        return examples(
                clips,
                1,
                (activations, label, weight) ->
                        Example.distilled(activations, original, weight * (1 - TARGET_SHARE)));
    }

    /** Creates an example from activations. */
    private interface Targets {
        /**
         * @param label index of the true label
         * @param weight relative to all examples, whose weights sum to 1
         */
        Example example(float[] activations, int label, double weight);
    }

    private List<Example> examples(List<Clip> clips, int times, Targets targets)
            throws IOException, InterruptedException {
        List<Clip> draws = new ArrayList<>();
        IntStream.range(0, times).forEach(i -> draws.addAll(clips));
        List<Example> examples = new ArrayList<>();
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(draws, BATCH, this::augmented)) {
            while (batches.hasNext()) {
                PreparedBatch<float[]> batch = batches.next();
                requireReadable(batch);
                List<float[]> activations = model.activations(batch.inputs());
                for (int i = 0; i < activations.size(); i++) {
                    int label = labels.indexOf(batch.clips().get(i).label());
                    examples.add(targets.example(activations.get(i), label, 1.0 / draws.size()));
                }
                progress.accept(activations.size());
            }
        }
        return examples;
    }

    private float[] augmented(Clip clip, int index) throws IOException {
        return augmenter.augment(clip, Seeds.mix(seed, index));
    }

    private static void requireReadable(PreparedBatch<float[]> batch) throws IOException {
        if (!batch.unreadable().isEmpty()) {
            var first = batch.unreadable().get(0);
            throw new IOException(first.clip().file() + ": " + first.reason());
        }
    }
}
