package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSplitTest {

    private static final RandomSplit RANDOM = new RandomSplit();

    /** The notebook used 7,461 clips, and shuffled them as earlier releases did. */
    @ParameterizedTest
    @CsvSource({
        "7461, 5969, 746, 746",
        "3000, 2400, 300, 300",
        "10, 8, 1, 1",
        "9, 8, 0, 1",
        "1, 1, 0, 0"
    })
    void shuffledSizesEqualThoseOfTheNotebook(int clips, int training, int validation, int test) {
        Split split =
                RANDOM.split(SampleDatasets.withoutSpeakers(clips), SplitRule.SHUFFLE.draw(1));

        assertThat(split.training()).hasSize(training);
        assertThat(split.validation()).hasSize(validation);
        assertThat(split.test()).hasSize(test);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 14, 15, 29, 35, 99, 1000, 29_999})
    void shuffledFifthIsRoundedDownAsInPython(int clips) {
        int heldOut = (int) (0.2 * clips);

        assertThat(
                        RANDOM.split(
                                        SampleDatasets.withoutSpeakers(clips),
                                        SplitRule.SHUFFLE.draw(1))
                                .training())
                .hasSize(clips - heldOut);
    }

    /** The expected parts were computed independently from the specification of Random. */
    @Test
    void splitOfEarlierReleasesIsReproducible() {
        Split split =
                RANDOM.split(
                        SampleDatasets.flat(3, "ann", "bob", "cat", "dan", "eve"),
                        SplitRule.SHUFFLE.draw(7));

        assertThat(split.validation())
                .extracting(Clip::id)
                .containsExactly("0_bob_1.wav", "0_cat_2.wav", "0_eve_1.wav");
        assertThat(split.test())
                .extracting(Clip::id)
                .containsExactly("1_ann_1.wav", "1_dan_1.wav", "1_eve_0.wav");
        assertThat(split.training()).hasSize(24);
    }

    @Test
    void splitDependsOnSeed() throws Exception {
        Dataset data = SampleDatasets.withoutSpeakers(100);

        assertThat(RANDOM.split(data, 1)).isEqualTo(RANDOM.split(data, 1));
        assertThat(RANDOM.split(data, 1).test()).isNotEqualTo(RANDOM.split(data, 2).test());
    }

    @Test
    void shuffleIsUniform() {
        int[] firsts = new int[4];
        for (int seed = 0; seed < 4000; seed++) {
            firsts[Shuffle.of(List.of(0, 1, 2, 3), seed * 7919L).get(0)]++;
        }

        for (int count : firsts) {
            assertThat(count).isBetween(800, 1200);
        }
    }

    @Test
    void descriptionWarnsIfSpeakersAreKnown() throws Exception {
        assertThat(RANDOM.split(SampleDatasets.flat(3, "ann"), 1).description())
                .contains("optimistic");
        assertThat(RANDOM.split(SampleDatasets.withoutSpeakers(9), 1).description())
                .isEqualTo("Random 80/10/10 split, seed 1.");
    }
}
