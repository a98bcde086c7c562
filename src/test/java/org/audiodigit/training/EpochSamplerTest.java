package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.testing.SampleClips;
import org.junit.jupiter.api.Test;

class EpochSamplerTest {

    private static final List<Clip> SYNTHETIC = clips("synthetic", 50);
    private static final List<Clip> NOISES = clips("noise", 7);

    private static List<Clip> clips(String speaker, int count) {
        return IntStream.range(0, count).mapToObj(i -> SampleClips.of("a", speaker, i)).toList();
    }

    private static TrainingData data(List<Clip> training, AuxiliaryClips auxiliary) {
        Dataset dataset =
                new Dataset(
                        Path.of("artificial"),
                        "flat",
                        training,
                        List.of("a"),
                        List.of(),
                        List.of());
        Split split = new Split("artificial", "Artificial.", training, List.of(), List.of());
        return new TrainingData(dataset, split, auxiliary);
    }

    private static long count(List<Clip> clips, String speaker) {
        return clips.stream().filter(clip -> clip.speaker().orElseThrow().equals(speaker)).count();
    }

    @Test
    void drawsEachTrainingClipOnceAndTheSharesOfAuxiliaryClips() {
        TrainingData data = data(clips("ann", 60), new AuxiliaryClips(SYNTHETIC, NOISES));
        List<Clip> drawn = new EpochSampler(data, new SamplingShares(0.3, 0.1, 0), 4).draw(1);
        assertThat(drawn).hasSize(100);
        assertThat(count(drawn, "ann")).isEqualTo(60);
        assertThat(count(drawn, "synthetic")).isEqualTo(30);
        assertThat(count(drawn, "noise")).isEqualTo(10);
        assertThat(count(drawn.subList(0, 50), "ann")).isBetween(15L, 45L);
    }

    @Test
    void kindsWithoutClipsHaveNoShare() {
        TrainingData data = data(clips("ann", 60), new AuxiliaryClips(SYNTHETIC, List.of()));
        assertThat(new EpochSampler(data, new SamplingShares(0.25, 0.1, 0), 4).draw(1)).hasSize(80);
        TrainingData alone = data(clips("ann", 60), AuxiliaryClips.NONE);
        assertThat(new EpochSampler(alone, SamplingShares.STANDARD, 4).draw(1))
                .isEqualTo(alone.shuffled(4, 1));
    }

    @Test
    void drawsEachAuxiliaryClipOnceBeforeRepeatingAny() {
        TrainingData data = data(clips("ann", 60), new AuxiliaryClips(SYNTHETIC, List.of()));
        EpochSampler sampler = new EpochSampler(data, new SamplingShares(0.25, 0, 0), 9);
        List<Clip> synthetic = new ArrayList<>();
        for (int epoch = 1; epoch <= 5; epoch++) {
            sampler.draw(epoch).stream().filter(SYNTHETIC::contains).forEach(synthetic::add);
        }
        assertThat(synthetic).hasSize(100);
        for (Clip clip : SYNTHETIC) {
            assertThat(synthetic.stream().filter(clip::equals).count()).isEqualTo(2);
        }
    }

    @Test
    void drawsDependOnSeedAndEpoch() {
        TrainingData data = data(clips("ann", 60), new AuxiliaryClips(SYNTHETIC, NOISES));
        EpochSampler sampler = new EpochSampler(data, new SamplingShares(0.25, 0.1, 0.5), 9);
        assertThat(sampler.draw(3)).isEqualTo(sampler.draw(3));
        Set<List<Clip>> orders = Set.of(sampler.draw(1), sampler.draw(2), sampler.draw(3));
        assertThat(orders).hasSize(3);
    }

    @Test
    void balanceDrawsMoreFromSpeakersWithFewClips() {
        List<Clip> clips = new ArrayList<>(clips("ann", 100));
        clips.addAll(clips("bob", 4));
        TrainingData data = data(clips, AuxiliaryClips.NONE);

        List<Clip> even = new EpochSampler(data, new SamplingShares(0, 0, 1), 2).draw(1);
        assertThat(even.size()).isBetween(103, 105);
        assertThat(count(even, "bob")).isBetween(51L, 53L);

        List<Clip> between = new EpochSampler(data, new SamplingShares(0, 0, 0.5), 2).draw(1);
        assertThat(count(between, "bob")).isBetween(16L, 19L);
    }

    @Test
    void rejectsSharesOutOfRange() {
        assertThatThrownBy(() -> new SamplingShares(-0.1, 0, 0)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> new SamplingShares(0.6, 0.5, 0))
                .hasMessageContaining("at most 0.95");
        assertThatThrownBy(() -> new SamplingShares(0, 0, 2))
                .hasMessageContaining("balance must be from 0 to 1");
    }
}
