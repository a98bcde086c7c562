package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitStrategiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leave-one-out | Split 'leave-one-out' is unknown; use auto, random, speaker,"
                        + " speaker:NAME[,NAME...], hold-out:NAME[,NAME...], audiomnist:0 to"
                        + " audiomnist:4, or fsdd.",
                "random:3 | Split 'random:3' is unknown; write random.",
                "speaker: | Split 'speaker:' names no speaker",
                "hold-out:, | Split 'hold-out:,' names no speaker",
                "hold-out | Split 'hold-out' names no speaker; write hold-out:NAME",
                "audiomnist | Split 'audiomnist' names no fold; write audiomnist:0 to",
                "audiomnist:5 | Split 'audiomnist:5' names no fold; write audiomnist:0 to",
                "audiomnist:x | Split 'audiomnist:x' names no fold",
                "'' | Split '' is unknown"
            })
    void rejectsInvalidSpecifications(String text, String sentence) {
        assertThatThrownBy(() -> SplitStrategies.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void nameOfSplitReproducesIt() throws Exception {
        Dataset data = SampleDatasets.flat(10, "ann", "bob", "cat", "dan");
        for (String text : List.of("random", "Speaker", "speaker:ann", "hold-out:ann", "FSDD")) {
            Split split = SplitStrategies.parse(text).split(data, 5);
            assertThat(split.name()).isEqualToIgnoringCase(text);
            assertThat(SplitStrategies.parse(split.name()).split(data, 5)).isEqualTo(split);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auto                 | automatic",
                "speaker              | by speaker",
                "speaker:theo         | by speaker, tested on theo",
                "speaker:099d52ad     | by speaker, tested on 1 speaker",
                "hold-out:01,099d52ad | 2 speakers held out",
                "hold-out:nicolas,theo | nicolas, theo held out",
                "random               | random split",
                "fsdd                 | FSDD’s official split, tested on takes 0 to 4",
                "audiomnist:2         | AudioMNIST fold 2",
                "audiomnist:x         | audiomnist:x",
                "hold-out             | hold-out",
                "from another program | from another program"
            })
    void specificationsHaveLabels(String specification, String label) {
        assertThat(SplitStrategies.label(specification)).isEqualTo(label);
    }

    @Test
    void offersStrategiesThatFitTheDataset() {
        assertThat(offered(SampleDatasets.withoutSpeakers(9))).containsExactly("auto", "random");
        assertThat(offered(SampleDatasets.flat(4, "ann")))
                .containsExactly("auto", "speaker", "random", "fsdd");
        assertThat(offered(SampleDatasets.flat(4, "ann", "bob")))
                .containsExactly("auto", "speaker", "random", "fsdd", "hold-out");
        String[] sixty =
                IntStream.rangeClosed(1, 60).mapToObj("%02d"::formatted).toArray(String[]::new);
        assertThat(offered(SampleDatasets.flat(1, sixty)))
                .hasSize(10)
                .endsWith(
                        "hold-out",
                        "audiomnist:0",
                        "audiomnist:1",
                        "audiomnist:2",
                        "audiomnist:3",
                        "audiomnist:4");
    }

    private static List<String> offered(Dataset dataset) {
        return SplitStrategies.offeredFor(dataset).stream()
                .map(SplitStrategy::specification)
                .toList();
    }

    @Test
    void holdOutRequiresSpeakers() {
        assertThatThrownBy(
                        () ->
                                SplitStrategies.holdOut()
                                        .split(SampleDatasets.flat(4, "ann", "bob"), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("choose at least one speaker to hold out");
    }

    @Test
    void autoSplitsBySpeakerIfPossible() throws Exception {
        assertThat(auto(SampleDatasets.flat(4, "ann", "bob", "cat"))).isEqualTo("speaker");
        assertThat(auto(SampleDatasets.flat(4, "ann", "bob"))).isEqualTo("random");
        assertThat(auto(SampleDatasets.withoutSpeakers(9))).isEqualTo("random");
        List<Clip> mixed = new ArrayList<>(SampleDatasets.flat(4, "ann", "bob", "cat").clips());
        mixed.addAll(SampleDatasets.withoutSpeakers(1).clips());
        assertThat(auto(SampleDatasets.of(mixed))).isEqualTo("random");
    }

    @Test
    void fsddTestsOnFirstFiveTakes() throws Exception {
        Split split = SplitStrategies.parse("fsdd").split(SampleDatasets.flat(50, "ann", "bob"), 1);

        assertThat(split.test()).hasSize(20).allMatch(clip -> clip.take().getAsInt() < 5);
        assertThat(split.validation())
                .hasSizeBetween(9, 27)
                .allMatch(clip -> clip.take().getAsInt() > 4);
        assertThat(split.training())
                .hasSize(180 - split.validation().size())
                .allMatch(clip -> clip.take().getAsInt() > 4);
    }

    @Test
    void fsddRequiresTakes() {
        assertThatThrownBy(() -> new FsddSplit().split(SampleDatasets.withoutSpeakers(3), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("missing in 3 of 3");
        assertThatThrownBy(() -> new FsddSplit().split(SampleDatasets.flat(5, "ann"), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no other takes are left");
    }

    private static String auto(Dataset dataset) throws Exception {
        return SplitStrategies.parse("auto").split(dataset, 1).name();
    }
}
