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
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.ClipEmbeddings;
import org.audiodigit.training.suspicion.ClipInspection.Content;
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

    /** Another content for each clip. */
    private static Map<String, Content> contents(List<Clip> clips) {
        Map<String, Content> contents = new HashMap<>();
        clips.forEach(clip -> contents.put(clip.id(), new Content(contents.size(), 0)));
        return contents;
    }

    private static ValidationFolds folds(List<Clip> clips, Map<String, Content> contents) {
        return ValidationFolds.of(
                clips, clips.stream().map(clip -> contents.get(clip.id())).toList());
    }

    private static LabelCrossValidation validate(List<Clip> clips, float[][] values)
            throws InterruptedException {
        return validate(clips, contents(clips), values);
    }

    private static LabelCrossValidation validate(
            List<Clip> clips, Map<String, Content> contents, float[][] values)
            throws InterruptedException {
        return LabelCrossValidation.of(
                new ClipEmbeddings(clips, values, List.of(), Map.of()),
                contents,
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
                                        contents(clips),
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

        assertThat(validation.isComparable()).isFalse();
    }

    @Test
    void aClipWithoutAWordIsNeitherLearnedNorJudged() throws Exception {
        List<Clip> clips = clips(2, 5);
        Map<String, Content> contents = contents(clips);
        contents.remove(clips.get(4).id());

        LabelCrossValidation validation = validate(clips, contents, embeddings(clips));

        assertThat(validation.clips()).hasSize(clips.size() - 1).doesNotContain(clips.get(4));
    }

    @Test
    void aLabelOfCopiesOnlyIsNotJudged() throws Exception {
        List<Clip> clips = new ArrayList<>(clips(2, 5));
        Clip one = clip("only", Optional.of("s0"), 0);
        Clip copy = clip("only", Optional.of("s1"), 0);
        clips.add(one);
        clips.add(copy);
        Map<String, Content> contents = contents(clips);
        contents.put(copy.id(), contents.get(one.id()));

        LabelCrossValidation validation = validate(clips, contents, new float[clips.size()][3]);

        assertThat(validation.clips()).doesNotContain(one, copy);
    }

    @Test
    void aClipIsNotPredictedFromItsCopy() {
        List<Clip> bySpeaker = clips(3, 4);
        List<Clip> byLabel = new ArrayList<>(bySpeaker);
        byLabel.add(clip("up", Optional.empty(), 0));
        for (List<Clip> clips : List.of(bySpeaker, byLabel)) {
            Map<String, Content> contents = contents(clips);
            for (int[] pair : new int[][] {{0, 13}, {1, 5}, {2, 34}}) {
                contents.put(clips.get(pair[0]).id(), contents.get(clips.get(pair[1]).id()));
            }

            ValidationFolds folds = folds(clips, contents);

            for (int[] pair : new int[][] {{0, 13}, {1, 5}, {2, 34}}) {
                assertThat(folds.isLearned(pair[0], folds.fold(pair[1]))).isFalse();
                assertThat(folds.isLearned(pair[1], folds.fold(pair[0]))).isFalse();
            }
            assertThat(IntStream.range(0, folds.count()).filter(f -> folds.isLearned(20, f)))
                    .as("learned for all other folds")
                    .hasSize(folds.count() - 1);
        }
    }

    @Test
    void aWrongLabelWithACopyIsFound() throws Exception {
        List<Clip> clips = new ArrayList<>(clips(4, 10));
        clips.replaceAll(clip -> clip(clip.label(), Optional.empty(), clip.hashCode()));
        float[][] values = embeddings(clips);
        Map<String, Content> contents = contents(clips);
        String trueLabel = clips.get(50).label();
        assertThat(trueLabel).isNotEqualTo("no");
        for (int i : new int[] {50, 51, 52}) {
            clips.set(i, clip("no", Optional.empty(), i));
            values[i] = values[50].clone();
            contents.put(clips.get(i).id(), new Content(-1, -1));
        }

        LabelCrossValidation validation = validate(clips, contents, values);

        ConfidentLearning learning =
                ConfidentLearning.of(validation.probabilities(), validation.given());
        assertThat(validation.labels().get(learning.predicted(50))).isEqualTo(trueLabel);
    }

    @Test
    void allClipsOfASpeakerAreInOneFold() {
        List<Clip> clips = clips(9, 3);

        ValidationFolds folds = folds(clips, contents(clips));

        Map<String, Integer> foldOf = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < clips.size(); i++) {
            Integer before = foldOf.put(clips.get(i).speaker().orElseThrow(), folds.fold(i));
            assertThat(before == null || before == folds.fold(i)).isTrue();
            used.add(folds.fold(i));
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
        ValidationFolds folds = folds(clips, contents(clips));
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < clips.size(); i++) {
            if (clips.get(i).label().equals(label)) {
                used.add(folds.fold(i));
            }
        }
        return used;
    }
}
