package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.TrainingRecipe;

/**
 * Trains like the notebook, in TensorFlow: {@code dense} on the random split with batches of 6
 * clips, and prints the seconds of an epoch's training alone and the best accuracy on the test part
 * after any of the epochs. The inputs are computed by this program before, outside the measured
 * time. Arguments: the data set's folder and the number of epochs.
 */
final class TensorFlowRecipe {

    private static final TrainingRecipe RECIPE = Architectures.byName(DenseSizes.NETWORK).recipe();

    private final List<float[]> inputs = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final int training;

    private TensorFlowRecipe(Split split, List<String> names) throws IOException {
        FeatureCache features = FeatureCache.uncached(FrontEnds.byName("stft"));
        List<Clip> clips = new ArrayList<>(split.training());
        training = clips.size();
        clips.addAll(split.test());
        for (Clip clip : clips) {
            inputs.add(features.get(clip));
            labels.add(names.indexOf(clip.label()));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Dataset dataset = DatasetScanner.standard().scan(Path.of(arguments[0]));
        Split split = SplitStrategies.parse("random").split(dataset, 0);
        new TensorFlowRecipe(split, dataset.labels()).train(Integer.parseInt(arguments[1]));
        System.exit(0);
    }

    private void train(int epochs) {
        DenseSizes sizes = DenseSizes.ofSeedDense();
        DenseWeights begin = DenseWeights.glorot(sizes, new Random(0));
        double seconds = 0;
        double best = 0;
        try (TensorFlowDense network =
                new TensorFlowDense(sizes, begin, (float) RECIPE.optimisation().rate())) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                long started = System.nanoTime();
                batches(epoch).forEach(network::step);
                seconds += (System.nanoTime() - started) / 1e9;
                best = Math.max(best, accuracy(network));
            }
        }
        System.out.println(seconds / epochs + " " + best);
    }

    private List<LabelledBatch> batches(int epoch) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < training; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(epoch));
        List<LabelledBatch> batches = new ArrayList<>();
        for (int from = 0; from < training; from += RECIPE.batch()) {
            batches.add(batch(order.subList(from, Math.min(from + RECIPE.batch(), training))));
        }
        return batches;
    }

    private LabelledBatch batch(List<Integer> places) {
        return new LabelledBatch(
                places.stream().map(inputs::get).toList(),
                places.stream().mapToInt(labels::get).toArray());
    }

    private double accuracy(TensorFlowDense network) {
        List<Integer> test = new ArrayList<>();
        for (int i = training; i < inputs.size(); i++) {
            test.add(i);
        }
        int[] answers = network.answers(batch(test).inputs());
        int right = 0;
        for (int i = 0; i < answers.length; i++) {
            right += answers[i] == labels.get(training + i) ? 1 : 0;
        }
        return (double) right / answers.length;
    }
}
