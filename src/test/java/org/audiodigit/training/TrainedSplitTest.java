package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.testing.RecordedTrainings;
import org.audiodigit.testing.SampleClips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedSplitTest {

    private static final Path MODEL = Path.of("some-model");
    private final Dataset digits = SampleClips.dataset("digits", 5, "ann", "bob", "cy", "dee");

    private static Training trainedOn(Dataset dataset, String strategy, long seed)
            throws IOException {
        Split split = SplitStrategies.parse(strategy).split(dataset, SplitRule.SHUFFLE.draw(seed));
        return training(
                dataset.directory().getFileName().toString(),
                dataset.clips().size(),
                strategy,
                split.training().size(),
                split.validation().size(),
                seed);
    }

    private static Training training(
            String name, int clips, String split, int trained, int validated, long seed) {
        return new Training(
                name, clips, split, "-", trained, validated, seed, 1, 1, 8, 0.1, 1, true);
    }

    @Test
    void findsTheSplitOfTheTraining() throws IOException {
        Split found =
                TrainedSplit.find(digits, trainedOn(digits, "hold-out:cy", 3), MODEL)
                        .orElseThrow()
                        .split();
        assertThat(found.test())
                .extracting(clip -> clip.speaker().orElseThrow())
                .containsOnly("cy");
        assertThat(found)
                .isEqualTo(
                        SplitStrategies.parse("hold-out:cy")
                                .split(digits, SplitRule.SHUFFLE.draw(3)));
    }

    @Test
    void isEmptyForAnotherNameNumberOfClipsOrPartSize() throws IOException {
        Training training = trainedOn(digits, "random", 0);
        Dataset renamed = SampleClips.dataset("letters", 5, "ann", "bob", "cy", "dee");
        Dataset grown = SampleClips.dataset("digits", 6, "ann", "bob", "cy", "dee");
        assertThat(TrainedSplit.find(renamed, training, MODEL)).isEmpty();
        assertThat(TrainedSplit.find(grown, training, MODEL)).isEmpty();
        Training sizes = training("digits", 40, "random", 31, 5, 0);
        assertThat(TrainedSplit.find(digits, sizes, MODEL)).isEmpty();
        assertThat(TrainedSplit.sameName(renamed, training)).isFalse();
        assertThat(TrainedSplit.sameName(grown, training)).isTrue();
    }

    @Test
    void isEmptyIfHeldOutSpeakerIsMissing() throws IOException {
        Training training = training("digits", 40, "hold-out:zoe", 27, 3, 0);
        assertThat(TrainedSplit.find(digits, training, MODEL)).isEmpty();
    }

    @Test
    void rejectsModelWithUnknownSplit() {
        Training training = training("digits", 40, "by moonlight", 30, 5, 0);
        assertThatThrownBy(() -> TrainedSplit.find(digits, training, MODEL))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("some-model")
                .hasMessageContaining("by moonlight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker", "speaker:dee", "hold-out:cy", "random", "fsdd"})
    void keepsThePartsOfADataSetThatHasGrown(String strategy) throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            Training training = RecordedTrainings.on(digits(20), strategy, seed);
            Split before = split(digits(20), training);
            assertThat(before).isEqualTo(SplitStrategies.parse(strategy).split(digits(20), seed));
            for (Dataset grown :
                    List.of(
                            digits(25),
                            SampleClips.dataset(
                                    "digits", 20, "ann", "bob", "cy", "dee", "eve", "fay", "gus"),
                            SampleClips.dataset("renamed", 20, "abe", "ann", "bob", "cy", "dee"))) {
                TrainedSplit after = TrainedSplit.find(grown, training, MODEL).orElseThrow();
                for (Part part : Part.values()) {
                    assertThat(after.split().part(part)).containsAll(before.part(part));
                    assertThat(after.growth(part))
                            .isEqualTo(after.split().part(part).size() - before.part(part).size());
                }
            }
        }
    }

    private static Dataset digits(int takes) {
        return SampleClips.dataset("digits", takes, "ann", "bob", "cy", "dee");
    }

    private static Split split(Dataset dataset, Training training) throws IOException {
        return TrainedSplit.find(dataset, training, MODEL).orElseThrow().split();
    }

    /** So few clips need stand-ins, which a larger data set would not have. */
    @Test
    void keepsThePartsOfASmallDataSet() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            Dataset small = SampleClips.dataset("digits", 6, "ann");
            Training training = RecordedTrainings.on(small, "random", seed);
            Split before = split(small, training);
            assertThat(before.test()).isNotEmpty();
            Split after = split(SampleClips.dataset("digits", 60, "ann", "bob"), training);
            assertThat(after.test()).containsAll(before.test());
            assertThat(after.validation()).containsAll(before.validation());
        }
    }

    @Test
    void findsADataSetOfWhichFewClipsWereDeleted() throws IOException {
        Training training = RecordedTrainings.on(digits(20), "speaker", 1);
        TrainedSplit found = TrainedSplit.find(digits(19), training, MODEL).orElseThrow();
        assertThat(found.growth(Part.ALL)).isEqualTo(-8);
        assertThat(EvaluatedPart.of(found, Part.TEST).note()).contains("8 clips less");
        assertThat(TrainedSplit.find(digits(10), training, MODEL)).isEmpty();
    }

    @Test
    void isEmptyForOtherClipsWithTheSameNames() throws IOException {
        Training training = RecordedTrainings.on(digits(20), "speaker", 1);
        List<Clip> longer =
                digits(20).clips().stream()
                        .map(
                                c ->
                                        new Clip(
                                                c.id(),
                                                c.file(),
                                                c.label(),
                                                c.speaker(),
                                                c.take(),
                                                c.sampleRate(),
                                                c.frames() + 1))
                        .toList();
        assertThat(TrainedSplit.find(withClips(longer), training, MODEL)).isEmpty();
    }

    @Test
    void newClipsAreCountedInTheirParts() throws IOException {
        Training training = RecordedTrainings.on(digits(20), "hold-out:cy", 1);
        List<Clip> clips = new ArrayList<>(digits(20).clips());
        for (int take = 20; take < 25; take++) {
            clips.add(SampleClips.of("1", "cy", take));
        }
        Dataset grown = withClips(clips);
        TrainedSplit found = TrainedSplit.find(grown, training, MODEL).orElseThrow();
        EvaluatedPart test = EvaluatedPart.of(found, Part.TEST);
        assertThat(test.newClips()).isEqualTo(5);
        assertThat(test.inTraining()).isEqualTo("none");
        assertThat(test.note())
                .contains("5 clips are new since the training")
                .contains("5 are in this part and count.");
        EvaluatedPart trained = EvaluatedPart.of(found, Part.TRAIN);
        assertThat(trained.newClips()).isZero();
        assertThat(trained.inTraining()).isEqualTo("all");
        assertThat(trained.note()).contains("none is in this part");
    }

    /** The data set with other clips. */
    private Dataset withClips(List<Clip> clips) {
        return new Dataset(
                Path.of("digits"), "flat", clips, digits.labels(), digits.speakers(), List.of());
    }

    @Test
    void deletedClipsAreNoNewOnes() throws IOException {
        Training training = RecordedTrainings.on(digits(20), "hold-out:cy", 1);
        List<Clip> clips = new ArrayList<>(digits(20).clips());
        clips.remove(0);
        Dataset shrunk = withClips(clips);
        EvaluatedPart all =
                EvaluatedPart.of(
                        TrainedSplit.find(shrunk, training, MODEL).orElseThrow(), Part.ALL);
        assertThat(all.growth()).isEqualTo(-1);
        assertThat(all.newClips()).isZero();
        assertThat(all.note()).endsWith("The data set has 1 clip less than at the training.");
    }

    @Test
    void labelNamesTheTestSpeakers() throws IOException {
        Training training = RecordedTrainings.on(digits(20), "speaker", 1);
        String tested = split(digits(20), training).speakers(Part.TEST).get(0);
        assertThat(TrainedSplit.label(training)).isEqualTo("by speaker, tested on " + tested);
        assertThat(TrainedSplit.label(trainedOn(digits, "speaker", 1))).isEqualTo("by speaker");
        assertThat(TrainedSplit.label(RecordedTrainings.on(digits(20), "random", 1)))
                .isEqualTo("random split");
    }

    @Test
    void rejectsModelWithUnknownRule() throws IOException {
        Training known = RecordedTrainings.on(digits(20), "speaker", 1);
        Training unknown =
                new Training(
                        known.dataset(),
                        known.clips(),
                        known.split(),
                        known.splitDescription(),
                        known.trainClips(),
                        known.validationClips(),
                        known.seed(),
                        1,
                        1,
                        8,
                        0.1,
                        1,
                        true,
                        null,
                        null,
                        null,
                        null,
                        "dice",
                        known.parts());
        assertThatThrownBy(() -> TrainedSplit.find(digits(20), unknown, MODEL))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("dice");
    }
}
