package org.audiodigit.training.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.ClipEmbeddings;
import org.junit.jupiter.api.Test;

class LabelCrossValidationTest {

    private static final List<String> LABELS = List.of("no", "up", "yes");
    private static final OutputLayer UNTRAINED = new OutputLayer(new float[2][3], new float[2]);

    private static Clip clip(String label, Optional<String> speaker, int take) {
        String id = label + "_" + speaker.orElse("unknown") + "_" + take + ".wav";
        return new Clip(id, Path.of(id), label, speaker, OptionalInt.of(take), 8000, 8000);
    }

    private static List<Clip> clips(int speakers, int takes) {
        List<Clip> clips = new ArrayList<>();
        for (int speaker = 0; speaker < speakers; speaker++) {
            for (String label : LABELS) {
                for (int take = 0; take < takes; take++) {
                    clips.add(clip(label, Optional.of("s" + speaker), take));
                }
            }
        }
        return clips;
    }

    /** Embeddings around one corner for each label. */
    private static float[][] embeddings(List<Clip> clips) {
        Random random = new Random(1);
        float[][] values = new float[clips.size()][LABELS.size()];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < LABELS.size(); k++) {
                values[i][k] = (float) random.nextGaussian() * 0.3f;
            }
            values[i][LABELS.indexOf(clips.get(i).label())] += 2;
        }
        return values;
    }

    private static LabelCrossValidation validate(List<Clip> clips, float[][] values)
            throws InterruptedException {
        return LabelCrossValidation.of(
                new ClipEmbeddings(clips, values, List.of(), Map.of()),
                UNTRAINED,
                List.of("up", "7"),
                (done, total) -> {});
    }

    @Test
    void aWrongLabelHasTheLowestProbability() throws Exception {
        List<Clip> clips = new ArrayList<>(clips(4, 10));
        float[][] values = embeddings(clips);
        clips.set(50, clip("no", Optional.of("s1"), 99)); // its embedding is that of another label
        String true50 = clips(4, 10).get(50).label();
        assertThat(true50).isNotEqualTo("no");

        LabelCrossValidation validation = validate(clips, values);

        ConfidentLearning learning =
                ConfidentLearning.of(validation.probabilities(), validation.given());
        for (int i = 0; i < clips.size(); i++) {
            assertThat(learning.disagrees(i)).as(clips.get(i).id()).isEqualTo(i == 50);
        }
        assertThat(validation.labels().get(learning.predicted(50))).isEqualTo(true50);
        assertThat(learning.wrongLabels()).isEqualTo(1);
    }

    @Test
    void theProgressStopsAlsoWithinAFold() {
        List<Clip> clips = clips(2, 1500);
        List<Integer> reported = new ArrayList<>();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(
                        () ->
                                LabelCrossValidation.of(
                                        new ClipEmbeddings(
                                                clips,
                                                new float[clips.size()][1000],
                                                List.of(),
                                                Map.of()),
                                        new OutputLayer(new float[2][1000], new float[2]),
                                        List.of("up", "7"),
                                        (done, total) -> {
                                            reported.add(done);
                                            throw new InterruptedException("stopped");
                                        }));
        assertThat(reported).containsExactly(0);
    }

    @Test
    void aLabelOfASingleClipIsNotJudged() throws Exception {
        List<Clip> clips = new ArrayList<>(clips(2, 5));
        clips.set(3, clip("only", Optional.of("s0"), 0));

        LabelCrossValidation validation = validate(clips, new float[clips.size()][3]);

        assertThat(validation.clips()).hasSize(clips.size() - 1).doesNotContain(clips.get(3));
    }

    @Test
    void withoutTwoLabelsNothingIsPredicted() throws Exception {
        List<Clip> clips = clips(2, 3).stream().filter(c -> c.label().equals("up")).toList();

        LabelCrossValidation validation = validate(clips, new float[clips.size()][3]);

        ConfidentLearning learning =
                ConfidentLearning.of(validation.probabilities(), validation.given());
        assertThat(learning.disagrees(0)).isFalse();
        assertThat(learning.wrongLabels()).isZero();
    }

    @Test
    void allClipsOfASpeakerAreInOneFold() {
        List<Clip> clips = clips(9, 3);

        int[] folds = ValidationFolds.of(clips);

        Map<String, Integer> foldOf = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < folds.length; i++) {
            Integer before = foldOf.put(clips.get(i).speaker().orElseThrow(), folds[i]);
            assertThat(before == null || before == folds[i]).isTrue();
            used.add(folds[i]);
        }
        assertThat(used).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aLabelOfOneSpeakerIsDividedAmongTheFolds() {
        List<Clip> clips = new ArrayList<>(clips(3, 4));
        for (int take = 0; take < 10; take++) {
            clips.add(clip("down", Optional.of("s0"), take));
        }

        assertThat(foldsOfLabel(clips, "down")).hasSize(5);
    }

    @Test
    void clipsOfUnknownSpeakersAreDividedAmongTheFolds() {
        List<Clip> clips = new ArrayList<>(clips(3, 4));
        clips.add(clip("up", Optional.empty(), 0));

        assertThat(foldsOfLabel(clips, "up")).hasSize(5);
    }

    private static Set<Integer> foldsOfLabel(List<Clip> clips, String label) {
        int[] folds = ValidationFolds.of(clips);
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < folds.length; i++) {
            if (clips.get(i).label().equals(label)) {
                used.add(folds[i]);
            }
        }
        return used;
    }
}
