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
    void balanceDrawsEachLabelOfADataSetEquallyOften() {
        Path first = Path.of("artificial").toAbsolutePath();
        Path second = Path.of("joined").toAbsolutePath();
        List<Clip> clips = new ArrayList<>();
        addClips(clips, first, "a", 90);
        addClips(clips, first, "b", 30);
        addClips(clips, second, "b", 60);
        Dataset dataset =
                new Dataset(
                        first,
                        "flat",
                        clips,
                        List.of("a", "b"),
                        List.of(),
                        List.of(),
                        List.of(second));
        Split split = new Split("artificial", "Artificial.", clips, List.of(), List.of());
        TrainingData data = new TrainingData(dataset, split);

        List<Clip> drawn = new EpochSampler(data, new SamplingShares(0, 0, 0.5), 2).draw(1);
        assertThat(drawn.size()).isBetween(179, 181);
        List<Clip> ofFirst = drawn.stream().filter(clip -> clip.file().startsWith(first)).toList();
        long a = drawn.stream().filter(clip -> clip.label().equals("a")).count();
        assertThat(2 * a).isBetween(ofFirst.size() - 2L, ofFirst.size() + 2L);
    }

    private static void addClips(List<Clip> clips, Path folder, String label, int count) {
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(label + i + ".wav");
            clips.add(SampleClips.in(file, label, "ann", clips.size()));
        }
    }

    @Test
    void balanceDrawsFromEachFolderOfUnlabelledRecordingsEquallyOften() {
        List<Clip> recordings = new ArrayList<>(clips("words/ann", 5));
        recordings.addAll(clips("noise/none", 45));
        AuxiliaryClips auxiliary = AuxiliaryClips.of(List.of(), inFolders(recordings));
        TrainingData data = data(clips("ann", 60), auxiliary);
        List<Clip> drawn = new EpochSampler(data, new SamplingShares(0, 0.25, 0.5), 1).draw(1);
        assertThat(drawn.stream().filter(clip -> clip.id().startsWith("others/words/")).count())
                .isEqualTo(10);
        assertThat(drawn.stream().filter(clip -> clip.id().startsWith("others/noise/")).count())
                .isEqualTo(10);
    }

    /** The clips with ids that begin with the folder that their speakers name. */
    private static List<Clip> inFolders(List<Clip> clips) {
        return clips.stream()
                .map(
                        clip ->
                                new Clip(
                                        clip.speaker().orElseThrow() + clip.id().hashCode(),
                                        clip.file(),
                                        clip.label(),
                                        clip.speaker(),
                                        clip.take(),
                                        clip.sampleRate(),
                                        clip.frames()))
                .toList();
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
