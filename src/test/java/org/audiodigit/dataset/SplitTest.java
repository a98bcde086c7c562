package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Dataset DATA = SampleDatasets.flat(2, "ann", "bob");
    private static final List<Clip> CLIPS = DATA.clips();

    @Test
    void partsAreSorted() {
        Split split =
                new Split(
                        "s",
                        "d",
                        List.of(CLIPS.get(7), CLIPS.get(0), CLIPS.get(3)),
                        List.of(CLIPS.get(5)),
                        List.of(CLIPS.get(2), CLIPS.get(1)));

        assertThat(split.part(Part.TRAIN))
                .containsExactly(CLIPS.get(0), CLIPS.get(3), CLIPS.get(7));
        assertThat(split.part(Part.VALIDATION)).containsExactly(CLIPS.get(5));
        assertThat(split.part(Part.TEST)).containsExactly(CLIPS.get(1), CLIPS.get(2));
        assertThat(split.part(Part.ALL)).extracting(Clip::id).isSorted().hasSize(6);
        assertThat(split.warnings()).isEmpty();
    }

    @Test
    void rejectsClipsInTwoParts() {
        List<Clip> some = CLIPS.subList(0, 2);

        assertThatThrownBy(() -> new Split("s", "d", CLIPS, List.of(), some))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0_ann_0.wav is in the split twice");
        assertThatThrownBy(
                        () ->
                                new Split(
                                        "s",
                                        "d",
                                        List.of(CLIPS.get(0), CLIPS.get(0)),
                                        List.of(),
                                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void warnsOfMissingLabelsAndEmptyParts() {
        List<Clip> zeros = CLIPS.stream().filter(clip -> clip.label().equals("0")).toList();
        List<Clip> ones = CLIPS.stream().filter(clip -> clip.label().equals("1")).toList();

        assertThat(new Split("s", "d", zeros, List.of(), ones).warnings())
                .containsExactly(
                        "The training part has no files for the labels 1, so the model cannot learn"
                                + " them.",
                        "The validation part is empty.");
        assertThat(new Split("s", "d", zeros, ones, List.of()).warnings())
                .contains("The test part is empty.");
    }

    @Test
    void summaryListsSpeakersOfSinglePart() throws Exception {
        Dataset data = SampleDatasets.flat(10, "ann", "bob", "cat");

        assertThat(SplitStrategies.parse("hold-out:bob").split(data, 1).summary())
                .containsExactly(
                        "Found 60 files belonging to 2 classes.",
                        "Using 38 files for training.",
                        "Using 2 files for validation.",
                        "Using 20 files for testing.",
                        "Speakers for testing only: bob.");
        assertThat(SplitStrategies.parse("speaker").split(data, 1).summary())
                .hasSize(7)
                .filteredOn(line -> line.startsWith("Speakers for"))
                .hasSize(3);
        assertThat(new RandomSplit().split(SampleDatasets.withoutSpeakers(10), 1).summary())
                .hasSize(4);
    }
}
