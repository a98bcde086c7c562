package org.audiodigit.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.adaptation.AdaptationExample;

/**
 * What a model is tuned to one person's voice from: what its network finds in variations of that
 * person's recordings, and of other people's.
 */
final class AdaptationExamples {

    private static final int VARIATIONS = 24;
    private static final int BATCH = 64;
    private static final double OWN_SHARE = 0.5;

    private final DigitModel model;
    private final List<String> labels;
    private final OutputLayer old;
    private final double smoothing;
    private final long seed;
    private final ProgressCounter share;
    private final ClipAugmenter variation;

    /**
     * @param old the model's last layer as it is before
     * @param seed decides the variations
     * @param share is told of each variation that was made
     */
    AdaptationExamples(DigitModel model, OutputLayer old, long seed, ProgressCounter share) {
        this.model = model;
        this.labels = model.manifest().labels();
        this.old = old;
        this.smoothing = Recipe.of(model.manifest().architecture().name()).labelSmoothing();
        this.seed = seed;
        this.share = share;
        this.variation =
                new ClipAugmenter(
                        model.frontEnd(),
                        List.of(),
                        AugmentationMode.WAVEFORM.spectrogramAugmenter(model.frontEnd()));
    }

    /** How many variations are made of so many recordings. */
    static int count(int own, int others) {
        return VARIATIONS * own + others;
    }

    /** The person's, to be learned: each in many variations, smoothed as in the training. */
    List<AdaptationExample> own(List<Clip> clips) throws IOException, InterruptedException {
        return examples(
                clips,
                VARIATIONS,
                (found, label, weight) ->
                        AdaptationExample.toLearn(
                                found, label, labels.size(), smoothing, weight * OWN_SHARE));
    }

    /** Other people's, of which the model is to go on saying what it says now. */
    List<AdaptationExample> others(List<Clip> clips) throws IOException, InterruptedException {
        return examples(
                clips,
                1,
                (found, label, weight) ->
                        AdaptationExample.toKeep(found, old, weight * (1 - OWN_SHARE)));
    }

    /** What is to be made of what the network found in a recording. */
    private interface Teaching {
        /**
         * @param weight of all that is taught alike, 1 together
         */
        AdaptationExample of(float[] found, int label, double weight);
    }

    private List<AdaptationExample> examples(List<Clip> clips, int times, Teaching teaching)
            throws IOException, InterruptedException {
        List<Clip> draws = new ArrayList<>();
        IntStream.range(0, times).forEach(i -> draws.addAll(clips));
        List<AdaptationExample> examples = new ArrayList<>();
        try (BatchPreparation batches = new BatchPreparation(draws, BATCH, this::varied)) {
            while (batches.hasNext()) {
                PreparedBatch batch = batches.next();
                requireReadable(batch);
                List<float[]> found = model.activations(batch.inputs());
                for (int i = 0; i < found.size(); i++) {
                    int label = labels.indexOf(batch.clips().get(i).label());
                    examples.add(teaching.of(found.get(i), label, 1.0 / draws.size()));
                }
                share.add(found.size());
            }
        }
        return examples;
    }

    private float[] varied(Clip clip, int place) throws IOException {
        return variation.augment(clip, Seeds.mix(seed, place));
    }

    private static void requireReadable(PreparedBatch batch) throws IOException {
        if (!batch.unreadable().isEmpty()) {
            var first = batch.unreadable().get(0);
            throw new IOException(first.clip().file() + ": " + first.reason());
        }
    }
}
