package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.testing.SampleClips;
import org.junit.jupiter.api.Test;

class TrainingDataTest {

    private static final int TRAINING = 40;
    private static final TrainingData DATA = data(SampleClips.some(60), TRAINING, 50);

    private static TrainingData data(List<Clip> clips, int training, int validation) {
        Dataset dataset =
                new Dataset(
                        Path.of("artificial"),
                        "flat",
                        clips,
                        clips.stream().map(Clip::label).distinct().toList(),
                        List.of(),
                        List.of());
        Split split =
                new Split(
                        "artificial",
                        "Artificial.",
                        clips.subList(0, training),
                        clips.subList(training, validation),
                        clips.subList(validation, clips.size()));
        return new TrainingData(dataset, split);
    }

    @Test
    void epochHasEachTrainingClipOnce() {
        assertThat(DATA.shuffled(3, 7))
                .hasSize(TRAINING)
                .containsExactlyInAnyOrderElementsOf(DATA.split().training());
    }

    @Test
    void orderIsReproducible() {
        assertThat(DATA.shuffled(3, 7)).isEqualTo(DATA.shuffled(3, 7));
    }

    @Test
    void orderDependsOnEpochAndSeed() {
        Set<List<Clip>> orders = new HashSet<>();
        orders.add(DATA.split().training());
        for (long seed = -2; seed <= 2; seed++) {
            for (int epoch = 1; epoch <= 20; epoch++) {
                orders.add(DATA.shuffled(seed, epoch));
            }
        }
        assertThat(orders.size()).isEqualTo(101);
    }

    @Test
    void fingerprintOfEarlierReleasesDependsOnTheClipsAndNotOnTheSplit() {
        String known = DATA.fingerprint(SplitRule.SHUFFLE);
        assertThat(data(SampleClips.some(60), 10, 20).fingerprint(SplitRule.SHUFFLE))
                .isEqualTo(known);
        assertThat(data(SampleClips.some(59), TRAINING, 50).fingerprint(SplitRule.SHUFFLE))
                .isNotEqualTo(known);
        List<Clip> other =
                Stream.concat(
                                SampleClips.some(59).stream(),
                                Stream.of(SampleClips.of("c", "ann", 59)))
                        .toList();
        assertThat(data(other, TRAINING, 50).fingerprint(SplitRule.SHUFFLE)).isNotEqualTo(known);
    }

    @Test
    void fingerprintDependsOnTheSplit() {
        String known = DATA.fingerprint(SplitRule.HASH);
        assertThat(data(SampleClips.some(60), TRAINING, 50).fingerprint(SplitRule.HASH))
                .isEqualTo(known);
        assertThat(data(SampleClips.some(60), 10, 20).fingerprint(SplitRule.HASH))
                .isNotEqualTo(known);
    }

    @Test
    void rejectsUnsuitableData() {
        assertThatThrownBy(() -> data(SampleClips.some(9), 0, 5).check())
                .isInstanceOf(TrainingException.class)
                .hasMessage("The split leaves no clip for training.");
        assertThatThrownBy(() -> data(SampleClips.some(9), 9, 9).check())
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("no clip for validation");
        List<Clip> alike =
                SampleClips.some(60).stream().filter(c -> c.label().equals("a")).toList();
        assertThatThrownBy(() -> data(alike, 20, 25).check())
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("All clips have the label a");
    }
}
