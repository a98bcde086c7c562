package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.testing.Sounds;
import org.audiodigit.training.Evaluation.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with values computed by hand for six clips, four of which are classified correctly. */
class EvaluationTest {

    @TempDir private static Path folder;
    private static Path wav;

    @BeforeAll
    static void oneFileForAllClips() throws IOException {
        wav = folder.resolve("any.wav");
        WavWriter.write(wav, Sounds.noise(0.1, 800, 8000, 1));
    }

    private static final List<String> LABELS = List.of("a", "b", "c");

    private static final Evaluation EVALUATION =
            new Evaluation(
                    LABELS,
                    List.of(
                            classified("a", "ann", 0.5f, 0.25f, 0.25f),
                            classified("a", "ann", 0.125f, 0.75f, 0.125f),
                            classified("a", "bob", 1, 0, 0),
                            classified("b", "bob", 0.25f, 0.5f, 0.25f),
                            classified("b", "bob", 0.25f, 0.5f, 0.25f),
                            classified("c", "ann", 0, 1, 0)));

    private static ClassifiedClip classified(String label, String speaker, float... probabilities) {
        return new ClassifiedClip(
                SampleClips.of(label, speaker, 0), new Prediction(LABELS, probabilities));
    }

    @Test
    void accuracyIsTheShareOfCorrectClips() {
        assertThat(EVALUATION.accuracy()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(EVALUATION.confusion().correct()).isEqualTo(4);
        assertThat(EVALUATION.confusion().total()).isEqualTo(6);
    }

    @Test
    void lossIsTheMeanCrossEntropyWithTheMinimumProbabilityOfKeras() {
        double expected = (3 * Math.log(2) + Math.log(8) + 0 - Math.log(1e-7)) / 6;
        assertThat(EVALUATION.loss()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void theRocCurveOfLabelsSeparatesThoseOfTheModelFromOthers() {
        assertThat(EVALUATION.rocOfLabels().area()).isNaN();
        List<ClassifiedClip> clips = new ArrayList<>(EVALUATION.clips());
        clips.add(classified("other", "ann", 0.4f, 0.3f, 0.3f));
        Evaluation lower = new Evaluation(List.of("a", "b", "c", "other"), clips);
        assertThat(lower.rocOfLabels().area()).isEqualTo(1);
        clips.add(classified("other", "ann", 1, 0, 0));
        Evaluation mixed = new Evaluation(List.of("a", "b", "c", "other"), clips);
        // as sure as two of the six clips, surer than four
        assertThat(mixed.rocOfLabels().area()).isCloseTo((1 + 2 / 12.0) / 2, within(1e-9));
    }

    @Test
    void rowsOfTheConfusionMatrixAreTrueLabels() {
        assertThat(EVALUATION.confusion().counts())
                .isDeepEqualTo(new int[][] {{2, 1, 0}, {0, 2, 0}, {0, 1, 0}});
        assertThat(EVALUATION.confusion().support(0)).isEqualTo(3);
    }

    @Test
    void computesPrecisionRecallAndF1() {
        ConfusionMatrix matrix = EVALUATION.confusion();
        assertThat(matrix.precision(0)).isEqualTo(1);
        assertThat(matrix.recall(0)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(matrix.f1(0)).isCloseTo(0.8, within(1e-12));
        assertThat(matrix.precision(1)).isEqualTo(0.5);
        assertThat(matrix.recall(1)).isEqualTo(1);
        assertThat(matrix.f1(1)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void metricsOfUnpredictedLabelAreZero() {
        ConfusionMatrix matrix = EVALUATION.confusion();
        assertThat(matrix.precision(2)).isZero();
        assertThat(matrix.recall(2)).isZero();
        assertThat(matrix.f1(2)).isZero();
    }

    @Test
    void speakersAreCountedSeparately() {
        assertThat(EVALUATION.bySpeaker())
                .containsExactly(
                        Map.entry("ann", new Tally(1, 3)), Map.entry("bob", new Tally(3, 3)));
    }

    @Test
    void metricsWithoutClipsAreZero() {
        Evaluation none = new Evaluation(LABELS, List.of());
        assertThat(none.accuracy()).isZero();
        assertThat(none.loss()).isZero();
        assertThat(none.bySpeaker()).isEmpty();
    }

    @Test
    void unknownLabelIsLastAndCountsAsIncorrect() throws Exception {
        List<Clip> clips =
                List.of(SampleClips.in(wav, "x", "ann", 0), SampleClips.in(wav, "a", "ann", 1));

        Evaluation evaluation = evaluate(clips, new Evaluator.Listener() {});

        assertThat(evaluation.labels()).containsExactly("a", "b", "c", "x");
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
        assertThat(evaluation.clips().get(0).loss()).isCloseTo(-Math.log(1e-7), within(1e-9));
    }

    @Test
    void keepsTheOrderAndReportsEachClipOnce() throws Exception {
        List<Clip> clips = SampleClips.some(200, wav);
        List<Integer> done = new ArrayList<>();

        Evaluation evaluation =
                evaluate(
                        clips,
                        new Evaluator.Listener() {
                            @Override
                            public void onProgress(int classified, int total) {
                                assertThat(total).isEqualTo(200);
                                done.add(classified);
                            }
                        });

        assertThat(done).isSorted().endsWith(200);
        assertThat(evaluation.clips()).extracting(ClassifiedClip::clip).isEqualTo(clips);
    }

    @Test
    void containsTheClipsClassifiedBeforeTheStop() throws Exception {
        int[] classifiedSoFar = {0};
        Evaluation evaluation =
                evaluate(
                        SampleClips.some(200, wav),
                        new Evaluator.Listener() {
                            @Override
                            public void onProgress(int classified, int total) {
                                classifiedSoFar[0] = classified;
                            }

                            @Override
                            public boolean stopped() {
                                return classifiedSoFar[0] > 0;
                            }
                        });

        assertThat(evaluation.clips()).hasSize(classifiedSoFar[0]).hasSizeLessThan(200);
    }

    /** Evaluates a model that always predicts "a". */
    private static Evaluation evaluate(List<Clip> clips, Evaluator.Listener listener)
            throws InterruptedException {
        Prediction always = new Prediction(LABELS, new float[] {0.5f, 0.25f, 0.25f});
        FeatureCache features = new FeatureCache(new CountingFrontEnd());
        return Evaluator.evaluate(
                inputs -> inputs.stream().map(input -> always).toList(),
                LABELS,
                clips,
                features,
                listener);
    }
}
