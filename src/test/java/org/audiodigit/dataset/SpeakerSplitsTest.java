package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerSplitsTest {

    private static final Dataset FIVE = SampleDatasets.flat(10, "ann", "bob", "cat", "dan", "eve");

    @ParameterizedTest
    @CsvSource({"3, 1, 1", "6, 4, 1", "15, 11, 2", "60, 48, 6"})
    void shuffledPartsShareNoSpeaker(int count, int training, int heldOut) throws Exception {
        Split split = shuffled(numbered(count), 4);

        Set<String> trained = speakers(split.training());
        Set<String> validated = speakers(split.validation());
        Set<String> tested = speakers(split.test());
        assertThat(trained).hasSize(training).doesNotContainAnyElementsOf(validated);
        assertThat(tested).hasSize(heldOut).doesNotContainAnyElementsOf(trained);
        assertThat(validated).hasSize(heldOut).doesNotContainAnyElementsOf(tested);
        assertThat(split.part(Part.ALL)).isEqualTo(numbered(count).clips());
    }

    /** The expected parts were computed independently from the specification of Random. */
    @Test
    void splitOfEarlierReleasesIsReproducible() throws Exception {
        Split split = shuffled(FIVE, 7);

        assertThat(speakers(split.test())).containsExactly("eve");
        assertThat(speakers(split.validation())).containsExactly("dan");
    }

    @Test
    void requiresThreeKnownSpeakers() {
        assertThatThrownBy(() -> split("speaker", SampleDatasets.flat(9, "ann", "bob"), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "sample: a split by speaker needs at least 3 speakers, this data set has"
                                + " 2; use random");
        List<Clip> mixed = new ArrayList<>(FIVE.clips());
        mixed.addAll(SampleDatasets.withoutSpeakers(4).clips());
        assertThatThrownBy(() -> split("speaker", SampleDatasets.of(mixed), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "sample: cannot be split by speaker: the speaker of 4 of 104 files is"
                                + " unknown; use random");
    }

    @Test
    void testsOnListedSpeakersAndValidatesOnOthers() throws Exception {
        Split split = split("speaker:eve, ann", FIVE, 1);

        assertThat(split.name()).isEqualTo("speaker:eve,ann");
        assertThat(speakers(split.test())).containsExactlyInAnyOrder("ann", "eve");
        assertThat(speakers(split.validation())).hasSize(1);
        assertThat(speakers(split.training()))
                .hasSize(2)
                .doesNotContainAnyElementsOf(speakers(split.validation()));
        assertThat(split.part(Part.ALL)).isEqualTo(FIVE.clips());
        assertThat(speakers(split("speaker:1", numbered(12), 1).validation())).hasSizeBetween(1, 2);
    }

    @Test
    void speakerListMustLeaveThreeSpeakers() {
        assertThatThrownBy(() -> split("speaker:ann,bob,cat", FIVE, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("only 2 speakers are left")
                .hasMessageContaining("hold-out:ann,bob,cat");
    }

    @Test
    void heldOutSpeakersAreInTestPartOnly() throws Exception {
        Split split = split("hold-out:bob", FIVE, 1);

        assertThat(speakers(split.test())).containsExactly("bob");
        assertThat(split.validation()).hasSizeBetween(1, 20);
        assertThat(split.training()).hasSize(80 - split.validation().size());
        assertThat(speakers(split.training())).doesNotContain("bob").hasSize(4);
        assertThat(speakers(split.validation())).doesNotContain("bob");
        assertThat(split.description()).contains("in the training part, too");
    }

    @Test
    void rejectsHoldingOutAllSpeakers() {
        assertThatThrownBy(() -> split("hold-out:ann,bob,cat,dan,eve", FIVE, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessage("sample: no speaker is left for training; hold out fewer speakers");
    }

    @Test
    void unknownSpeakerListsKnownOnes() {
        for (String kind : List.of("speaker", "hold-out")) {
            assertThatThrownBy(() -> split(kind + ":zoe", FIVE, 1))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("sample: has no speaker 'zoe'; it has ann, bob, cat, dan, eve");
        }
    }

    @Test
    void leadingZerosOfSpeakersAreIgnored() throws Exception {
        Split split = split("hold-out:1", SampleDatasets.flat(5, "01", "02"), 1);

        Dataset both = SampleDatasets.flat(5, "01", "1", "2");
        assertThat(speakers(split("hold-out:1", both, 1).test())).containsExactly("1");
        assertThat(split.name()).isEqualTo("hold-out:01");
        assertThat(speakers(split.test())).containsExactly("01");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12 47 59 15 27 41 4 11 21 31 44 50, 26 52 60 18 32 42 5 13 22 33 45 51",
        "1, 26 52 60 18 32 42 5 13 22 33 45 51, 28 56 7 19 35 1 6 16 23 34 46 53",
        "2, 28 56 7 19 35 1 6 16 23 34 46 53, 36 57 9 24 37 2 8 17 29 39 48 54",
        "3, 36 57 9 24 37 2 8 17 29 39 48 54, 43 58 14 25 38 3 10 20 30 40 49 55",
        "4, 43 58 14 25 38 3 10 20 30 40 49 55, 12 47 59 15 27 41 4 11 21 31 44 50"
    })
    void officialFoldsEqualThoseOfAudioMnist(int fold, String validated, String tested)
            throws Exception {
        Split split = split("audiomnist:" + fold, numbered(60), fold);

        assertThat(speakers(split.validation())).isEqualTo(padded(validated));
        assertThat(speakers(split.test())).isEqualTo(padded(tested));
        assertThat(speakers(split.training())).hasSize(36);
        assertThat(split.part(Part.ALL)).isEqualTo(numbered(60).clips());
    }

    @Test
    void officialFoldsRequireAllSpeakersAndIgnoreOthers() throws Exception {
        Split split = split("audiomnist:0", numbered(61), 1);

        assertThat(split.part(Part.ALL)).isEqualTo(numbered(60).clips());
        assertThat(split.description()).contains("4 files of other speakers are ignored");
        assertThatThrownBy(() -> split("audiomnist:0", numbered(57), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "sample: AudioMNIST's folds need its speakers 1 to 60; missing: 58, 59,"
                                + " 60");
    }

    private static Split split(String text, Dataset dataset, long seed) throws Exception {
        return SplitStrategies.parse(text).split(dataset, seed);
    }

    private static Split shuffled(Dataset dataset, long seed) throws Exception {
        return SplitStrategies.parse("speaker").split(dataset, SplitRule.SHUFFLE.draw(seed));
    }

    private static Dataset numbered(int speakers) {
        return SampleDatasets.flat(
                2,
                IntStream.rangeClosed(1, speakers)
                        .mapToObj(number -> String.format("%02d", number))
                        .toArray(String[]::new));
    }

    private static Set<String> padded(String numbers) {
        return List.of(numbers.split(" ")).stream()
                .map(number -> String.format("%02d", Integer.parseInt(number)))
                .collect(Collectors.toSet());
    }

    private static Set<String> speakers(List<Clip> clips) {
        Set<String> speakers = new HashSet<>();
        clips.forEach(clip -> speakers.add(clip.speaker().orElseThrow()));
        return speakers;
    }
}
