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
import org.audiodigit.dataset.SpeakerInfo;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.testing.SampleClips;
import org.junit.jupiter.api.Test;

class TrainedSplitTest {

    private static final Path MODEL = Path.of("some-model");
    private final Dataset digits = dataset("digits", 5, "ann", "bob", "cy", "dee");

    private static Dataset dataset(String name, int takes, String... speakers) {
        List<Clip> clips = new ArrayList<>();
        for (String speaker : speakers) {
            for (int take = 0; take < takes; take++) {
                clips.add(SampleClips.of("0", speaker, take));
                clips.add(SampleClips.of("1", speaker, take));
            }
        }
        List<SpeakerInfo> infos = List.of(speakers).stream().map(SpeakerInfo::unknown).toList();
        return new Dataset(Path.of(name), "flat", clips, List.of("0", "1"), infos, List.of());
    }

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
        Dataset renamed = dataset("letters", 5, "ann", "bob", "cy", "dee");
        Dataset grown = dataset("digits", 6, "ann", "bob", "cy", "dee");
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

    @Test
    void partsStateWhetherTheModelWasTrainedOnThem() throws IOException {
        TrainedSplit split =
                TrainedSplit.find(digits, trainedOn(digits, "random", 0), MODEL).orElseThrow();
        assertThat(EvaluatedPart.of(split, Part.TRAIN).inTraining()).isEqualTo("all");
        assertThat(EvaluatedPart.of(split, Part.TEST).inTraining()).isEqualTo("none");
        assertThat(EvaluatedPart.of(split, Part.ALL).inTraining()).isEqualTo("some");
        EvaluatedPart other = EvaluatedPart.ofOther(digits, trainedOn(digits, "random", 0));
        assertThat(other.inTraining()).isEqualTo("unknown");
        assertThat(other.clips()).hasSize(40);
    }
}
