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

/** Numbers worked out by hand: six clips of which four are named rightly. */
class EvaluationTest {

    @TempDir private static Path folder;
    private static Path wav;

    @BeforeAll
    static void oneFileForAllClips() throws IOException {
        wav = folder.resolve("any.wav");
        WavWriter.write(wav, Sounds.noise(0.1, 800, 8000, 1));
    }

    private static final List<String> LABELS = List.of("a", "b", "c");

    private static final Evaluation WORKED =
            new Evaluation(
                    LABELS,
                    List.of(
                            judged("a", "ann", 0.5f, 0.25f, 0.25f),
                            judged("a", "ann", 0.125f, 0.75f, 0.125f),
                            judged("a", "bob", 1, 0, 0),
                            judged("b", "bob", 0.25f, 0.5f, 0.25f),
                            judged("b", "bob", 0.25f, 0.5f, 0.25f),
                            judged("c", "ann", 0, 1, 0)));

    private static ClassifiedClip judged(String label, String speaker, float... probabilities) {
        return new ClassifiedClip(
                SampleClips.of(label, speaker, 0), new Prediction(LABELS, probabilities));
    }

    @Test
    void accuracyIsTheShareNamedRightly() {
        assertThat(WORKED.accuracy()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(WORKED.confusion().correct()).isEqualTo(4);
        assertThat(WORKED.confusion().total()).isEqualTo(6);
    }

    @Test
    void lossIsTheMeanCrossEntropyWithTheLeastProbabilityOfKeras() {
        double expected = (3 * Math.log(2) + Math.log(8) + 0 - Math.log(1e-7)) / 6;
        assertThat(WORKED.loss()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void rowsOfTheConfusionMatrixAreTrueLabels() {
        assertThat(WORKED.confusion().counts())
                .isDeepEqualTo(new int[][] {{2, 1, 0}, {0, 2, 0}, {0, 1, 0}});
        assertThat(WORKED.confusion().support(0)).isEqualTo(3);
    }

    @Test
    void precisionRecallAndF1() {
        ConfusionMatrix matrix = WORKED.confusion();
        assertThat(matrix.precision(0)).isEqualTo(1);
        assertThat(matrix.recall(0)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(matrix.f1(0)).isCloseTo(0.8, within(1e-12));
        assertThat(matrix.precision(1)).isEqualTo(0.5);
        assertThat(matrix.recall(1)).isEqualTo(1);
        assertThat(matrix.f1(1)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void aLabelThatIsNeverPredictedHasZerosAndNoNaN() {
        ConfusionMatrix matrix = WORKED.confusion();
        assertThat(matrix.precision(2)).isZero();
        assertThat(matrix.recall(2)).isZero();
        assertThat(matrix.f1(2)).isZero();
    }

    @Test
    void speakersAreCountedApart() {
        assertThat(WORKED.bySpeaker())
                .containsExactly(
                        Map.entry("ann", new Tally(1, 3)), Map.entry("bob", new Tally(3, 3)));
    }

    @Test
    void withoutClipsEverythingIsZero() {
        Evaluation none = new Evaluation(LABELS, List.of());
        assertThat(none.accuracy()).isZero();
        assertThat(none.loss()).isZero();
        assertThat(none.bySpeaker()).isEmpty();
    }

    @Test
    void aLabelThatTheModelDoesNotKnowComesLastAndCountsAsWrong() throws Exception {
        List<Clip> clips =
                List.of(SampleClips.in(wav, "x", "ann", 0), SampleClips.in(wav, "a", "ann", 1));

        Evaluation evaluation = evaluate(clips, new Evaluator.Listener() {});

        assertThat(evaluation.labels()).containsExactly("a", "b", "c", "x");
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
        assertThat(evaluation.clips().get(0).loss()).isCloseTo(-Math.log(1e-7), within(1e-9));
    }

    @Test
    void progressCountsEveryClipOnceAndTheOrderIsKept() throws Exception {
        List<Clip> clips = SampleClips.some(200, wav);
        List<Integer> done = new ArrayList<>();

        Evaluation evaluation =
                evaluate(
                        clips,
                        new Evaluator.Listener() {
                            @Override
                            public void onProgress(int judged, int total) {
                                assertThat(total).isEqualTo(200);
                                done.add(judged);
                            }
                        });

        assertThat(done).isSorted().endsWith(200);
        assertThat(evaluation.clips()).extracting(ClassifiedClip::clip).isEqualTo(clips);
    }

    @Test
    void stoppedEarlyItIsTheResultOfTheClipsSoFar() throws Exception {
        int[] judgedSoFar = {0};
        Evaluation evaluation =
                evaluate(
                        SampleClips.some(200, wav),
                        new Evaluator.Listener() {
                            @Override
                            public void onProgress(int judged, int total) {
                                judgedSoFar[0] = judged;
                            }

                            @Override
                            public boolean stopped() {
                                return judgedSoFar[0] > 0;
                            }
                        });

        assertThat(evaluation.clips()).hasSize(judgedSoFar[0]).hasSizeLessThan(200);
    }

    /** With a model that says "a" of everything, and clips that need no file. */
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
