package org.audiodigit.training.suspicion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.ClipEmbeddings;
import org.audiodigit.training.OutputFit;
import org.audiodigit.training.OutputFit.Example;
import org.audiodigit.training.suspicion.ClipInspection.Content;

/**
 * Predicts the label of each clip by an output layer that was fitted to the other folds. The layers
 * before it are those of a trained network, so that a fold takes seconds instead of a training.
 *
 * @param clips those with a word, whose label some other recording has, too
 * @param labels of these clips
 * @param probabilities {@code [clips][labels]}
 */
record LabelCrossValidation(List<Clip> clips, List<String> labels, float[][] probabilities) {

    /** Pulls towards the model's layer, which knows more than a small data set. */
    private static final OutputFit FIT = new OutputFit(0.01, 100);

    private static final long PROGRESS_MILLIS = 50;

    /**
     * Fits one layer for each fold, in parallel.
     *
     * @param contents of the clips that contain a word, by clip id; the others are left out
     * @param layer the last layer of the model; its rows are the start for the labels that it knows
     * @param layerLabels labels of the model
     * @param progress called after each fold and at least every 50 ms
     */
    static LabelCrossValidation of(
            ClipEmbeddings embeddings,
            Map<String, Content> contents,
            OutputLayer layer,
            List<String> layerLabels,
            StepProgress progress)
            throws InterruptedException {
        List<Integer> used = withSharedLabel(embeddings.clips(), contents);
        List<Clip> clips = used.stream().map(embeddings.clips()::get).toList();
        List<String> labels = clips.stream().map(Clip::label).distinct().sorted().toList();
        float[][] values = used.stream().map(i -> embeddings.values()[i]).toArray(float[][]::new);
        float[][] probabilities = new float[clips.size()][labels.size()];
        if (isComparable(labels)) {
            int[] given = clips.stream().mapToInt(c -> labels.indexOf(c.label())).toArray();
            OutputLayer start = start(layer, layerLabels, labels);
            ValidationFolds folds =
                    ValidationFolds.of(
                            clips, clips.stream().map(clip -> contents.get(clip.id())).toList());
            new Folds(values, given, folds, start, probabilities).predict(progress);
        }
        return new LabelCrossValidation(clips, labels, probabilities);
    }

    private static boolean isComparable(List<String> labels) {
        return labels.size() > 1;
    }

    /** Whether there are at least two labels; else nothing was predicted. */
    boolean isComparable() {
        return isComparable(labels);
    }

    /** A label of copies only could not be learned to predict one of them. */
    private static List<Integer> withSharedLabel(List<Clip> clips, Map<String, Content> contents) {
        Map<String, Set<Content>> ofLabel = new HashMap<>();
        for (Clip clip : clips) {
            if (contents.containsKey(clip.id())) {
                ofLabel.computeIfAbsent(clip.label(), label -> new HashSet<>())
                        .add(contents.get(clip.id()));
            }
        }
        return IntStream.range(0, clips.size())
                .filter(i -> contents.containsKey(clips.get(i).id()))
                .filter(i -> ofLabel.get(clips.get(i).label()).size() > 1)
                .boxed()
                .toList();
    }

    /** The rows of the known labels, and zeros for the others. */
    private static OutputLayer start(
            OutputLayer layer, List<String> layerLabels, List<String> labels) {
        float[][] weights = new float[labels.size()][layer.weights()[0].length];
        float[] bias = new float[labels.size()];
        for (int i = 0; i < bias.length; i++) {
            int known = layerLabels.indexOf(labels.get(i));
            if (known >= 0) {
                weights[i] = layer.weights()[known].clone();
                bias[i] = layer.bias()[known];
            }
        }
        return new OutputLayer(weights, bias);
    }

    /** Index of the label of each clip. */
    int[] given() {
        return clips.stream().mapToInt(clip -> labels.indexOf(clip.label())).toArray();
    }

    private record Folds(
            float[][] values,
            int[] given,
            ValidationFolds folds,
            OutputLayer start,
            float[][] probabilities) {

        void predict(StepProgress progress) throws InterruptedException {
            int count = folds.count();
            ExecutorService threads =
                    Executors.newFixedThreadPool(
                            Math.min(count, Runtime.getRuntime().availableProcessors()),
                            Folds::daemon);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    int fold = i;
                    running.add(
                            threads.submit(
                                    () -> {
                                        predict(fold);
                                        return fold;
                                    }));
                }
                for (int i = 0; i < count; i++) {
                    await(running.get(i), i, count, progress);
                    progress.done(i + 1, count);
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("a fold could not be fitted", e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }

        /** The progress may stop the work within a fold, too. */
        private static void await(Future<?> fold, int done, int count, StepProgress progress)
                throws InterruptedException, ExecutionException {
            while (!fold.isDone()) {
                try {
                    fold.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillRunning) {
                    progress.done(done, count);
                }
            }
            fold.get();
        }

        private static Thread daemon(Runnable work) {
            Thread thread = new Thread(work, "cross-validation");
            thread.setDaemon(true);
            return thread;
        }

        private void predict(int fold) throws InterruptedException {
            int labels = start.bias().length;
            List<Example> examples = new ArrayList<>();
            for (int i = 0; i < given.length; i++) {
                if (folds.isLearned(i, fold)) {
                    examples.add(Example.labelled(values[i], given[i], labels, 0, 1));
                }
            }
            OutputLayer fitted = FIT.fit(start, examples);
            for (int i = 0; i < given.length; i++) {
                if (folds.fold(i) == fold) {
                    probabilities[i] = OutputFit.probabilities(fitted, values[i]);
                }
            }
        }
    }
}
