package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two checks of the literature: randomised weights and deletion of what is important. */
@Tag("engine")
class OcclusionTest {

    private static DigitModel model;

    @TempDir private Path folder;

    @BeforeAll
    static void loadModel() throws Exception {
        model = DigitModel.load(ShippedModel.unpackedIn(ProgramFolder.standard()));
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    @Test
    void explainsEachLabelInTheShapeOfTheTensor() throws Exception {
        Explanation explanation = Occlusion.explain(model, SpokenDigits.word(7));

        assertThat(explanation.prediction().label()).isEqualTo("7");
        assertThat(explanation.frontEnd().rows()).isEqualTo(96);
        assertThat(explanation.frontEnd().columns()).isEqualTo(40);
        assertThat(explanation.importance())
                .hasSize(10)
                .allSatisfy(
                        values -> assertThat(values).hasSize(96 * 40).doesNotContain(Float.NaN));
        int label = explanation.prediction().best();
        assertThat(explanation.largest(label)).isPositive();
        assertThat(sum(explanation.importance().get(label)))
                .as("on the whole, the recording speaks for the answer")
                .isPositive();
    }

    /** Adebayo et al., "Sanity Checks for Saliency Maps", 2018. */
    @Test
    void dependsOnTheWeights() throws Exception {
        UntrainedModels.write(folder, model.manifest().labels(), UntrainedModels.on("x", 9, 7, 1));
        double similarity = 0;
        try (DigitModel random = DigitModel.load(folder)) {
            for (int digit = 0; digit < 10; digit++) {
                Explanation trained = Occlusion.explain(model, SpokenDigits.word(digit));
                int label = trained.prediction().best();
                float[] untrained =
                        Occlusion.explain(random, SpokenDigits.word(digit)).importance().get(label);
                similarity += correlation(trained.importance().get(label), untrained) / 10;
            }
        }
        assertThat(similarity).isBetween(-0.5, 0.5);
    }

    /** Petsiuk et al., "RISE", 2018: hiding what is important lowers the probability. */
    @Test
    void hidingTheMostImportantTenthLowersTheProbabilityFarMoreThanARandomTenth() throws Exception {
        double most = 0;
        double any = 0;
        Random seeded = new Random(1);
        for (int digit = 0; digit < 10; digit++) {
            Waveform sound = SpokenDigits.word(digit);
            Explanation explanation = Occlusion.explain(model, sound);
            int label = explanation.prediction().best();
            float[] importance = explanation.importance().get(label);
            float[] tensor = model.frontEnd().apply(sound);
            Integer[] order = IntStream.range(0, tensor.length).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingDouble(i -> -importance[i]));
            float[] patches = patches(tensor.length, seeded);
            Integer[] random = IntStream.range(0, tensor.length).boxed().toArray(Integer[]::new);
            Arrays.sort(random, Comparator.comparingDouble(i -> patches[i]));

            float before = explanation.prediction().probabilities()[label];
            List<Prediction> after =
                    model.classify(List.of(hidden(tensor, order), hidden(tensor, random)));
            most += before - after.get(0).probabilities()[label];
            any += before - after.get(1).probabilities()[label];
        }
        assertThat(most / 10).isGreaterThan(0.4);
        assertThat(most).isGreaterThan(5 * any);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8000})
    void explainsRecordingsWithoutAWord(int samples) throws Exception {
        Explanation explanation = Occlusion.explain(model, new Waveform(new float[samples], 8000));

        assertThat(explanation.importance())
                .allSatisfy(values -> assertThat(sum(values)).isBetween(-0.1, 0.1));
    }

    @Test
    void explainsTheNetworkOfTheNotebook() throws Exception {
        UntrainedModels.save(folder, Architectures.byName("dense"), UntrainedModels.LABELS, 1);
        try (DigitModel dense = DigitModel.load(folder)) {
            Explanation explanation = Occlusion.explain(dense, Sounds.noise(0.1, 9000, 8000, 1));
            assertThat(explanation.frontEnd().rows()).isEqualTo(230);
            assertThat(explanation.largest(0)).isPositive();
        }
    }

    /** Random numbers that are equal in patches of 8 frames and 8 bands, as the occluded ones. */
    private static float[] patches(int size, Random random) {
        float[] numbers = new float[12 * 5];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat();
        }
        float[] patches = new float[size];
        for (int i = 0; i < size; i++) {
            patches[i] = numbers[i / 40 / 8 * 5 + i % 40 / 8];
        }
        return patches;
    }

    private static float[] hidden(float[] tensor, Integer[] order) {
        float lowest = Float.MAX_VALUE;
        for (float value : tensor) {
            lowest = Math.min(lowest, value);
        }
        float[] copy = tensor.clone();
        for (int i = 0; i < tensor.length / 10; i++) {
            copy[order[i]] = lowest;
        }
        return copy;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static double correlation(float[] a, float[] b) {
        double meanA = sum(a) / a.length;
        double meanB = sum(b) / b.length;
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return product / Math.sqrt(squaresA * squaresB);
    }
}
