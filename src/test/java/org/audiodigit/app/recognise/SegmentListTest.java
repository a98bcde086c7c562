package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.junit.jupiter.api.Test;

class SegmentListTest {

    private final SegmentList list =
            SegmentList.of(
                    new Transcript(
                            5,
                            List.of(
                                    new TranscribedWord(1, 1.5, "4", 0.9, true),
                                    new TranscribedWord(2, 2.5, "7", 0.6, false),
                                    new TranscribedWord(3, 3.5, "0", 0.8, true))));

    @Test
    void theTextMarksWordsThatAreNotSure() {
        assertThat(list.text()).isEqualTo("4 7? 0");
        assertThat(list.withLabel(1, Optional.of("2")).text()).isEqualTo("4 2 0");
        assertThat(list.withLabel(1, Optional.of("2")).recognisedText()).isEqualTo("4 7? 0");
        assertThat(list.labels()).isEqualTo("4 7 0");
        assertThat(list.withoutAnswer(0).text()).isEqualTo("? 7? 0");
    }

    @Test
    void theTranscriptHasTheLabelsOfTheUser() {
        Transcript transcript = list.withLabel(1, Optional.of("2")).transcript(5);
        assertThat(transcript.words().get(1)).isEqualTo(TranscribedWord.given(2, 2.5, "2"));
        assertThat(transcript.words().get(0))
                .isEqualTo(new TranscribedWord(1, 1.5, "4", 0.9, true));
        assertThat(list.withoutAnswer(0).transcript(5).words().get(0).label()).isEqualTo("?");
    }

    @Test
    void anEdgeStopsAtItsNeighbourAndAtTheOtherEdge() {
        assertThat(list.withEdge(1, Edge.START, 1.8, 5).get(1).start()).isEqualTo(1.8);
        assertThat(list.withEdge(1, Edge.START, 0.2, 5).get(1).start()).isEqualTo(1.5);
        assertThat(list.withEdge(1, Edge.START, 4, 5).get(1).start())
                .isEqualTo(2.5 - SegmentList.MIN_SECONDS);
        assertThat(list.withEdge(1, Edge.END, 9, 5).get(1).end()).isEqualTo(3);
        assertThat(list.withEdge(2, Edge.END, 9, 5).get(2).end()).isEqualTo(5);
        assertThat(list.withEdge(0, Edge.START, -1, 5).get(0).start()).isZero();
        assertThat(list.withEdge(2, Edge.END, 0, 5).get(2).end())
                .isEqualTo(3 + SegmentList.MIN_SECONDS);
    }

    @Test
    void aSplitGivesTwoWordsThatMustBeRecognised() {
        SegmentList split = list.split(1, 2.2);
        assertThat(split.segments())
                .containsSubsequence(Segment.of(2, 2.2), Segment.of(2.2, 2.5))
                .hasSize(4);
        assertThat(list.canSplit(1, 2.2)).isTrue();
        assertThat(list.canSplit(1, 2.49)).isFalse();
        assertThat(list.canSplit(1, 1)).isFalse();
    }

    @Test
    void aMergedWordKeepsTheOnlyLabelOfTheUser() {
        assertThat(list.mergeWithNext(0).get(0)).isEqualTo(Segment.of(1, 2.5));
        assertThat(list.withLabel(0, Optional.of("2")).mergeWithNext(0).get(0).userLabel())
                .contains("2");
        SegmentList both = list.withLabel(0, Optional.of("2")).withLabel(1, Optional.of("3"));
        assertThat(both.mergeWithNext(0).get(0).userLabel()).isEmpty();
    }

    @Test
    void anAddedWordLeavesTheOthersAsTheyAre() {
        assertThat(list.with(1.6, 1.9).orElseThrow().get(1)).isEqualTo(Segment.of(1.6, 1.9));
        assertThat(list.with(1.2, 2.2).orElseThrow().get(1)).isEqualTo(Segment.of(1.5, 2));
        assertThat(list.with(4, 5).orElseThrow().get(3)).isEqualTo(Segment.of(4, 5));
        assertThat(list.with(0, 0.5).orElseThrow().get(0)).isEqualTo(Segment.of(0, 0.5));
        assertThat(list.with(2.1, 2.4)).isEmpty();
        assertThat(list.with(0.5, 4.5)).isEmpty();
    }

    @Test
    void theMarginEndsAtTheNeighbours() {
        assertThat(list.withMargin(list.get(1), 0.1)).isEqualTo(new TimeRange(1.9, 2.6));
        assertThat(list.withMargin(list.get(1), 2)).isEqualTo(new TimeRange(1.5, 3));
        assertThat(list.withMargin(list.get(0), 2).from()).isZero();
    }

    @Test
    void wordsMustNotOverlap() {
        assertThatThrownBy(() -> new SegmentList(List.of(Segment.of(1, 2), Segment.of(1.5, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
