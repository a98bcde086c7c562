package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.app.sound.PlotSegments;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.undo.UndoHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Edits a recording of four words. */
@Tag("engine")
class SegmentsViewModelTest extends RecogniseFixture {

    private SegmentsViewModel segments;
    private UndoHistory undo;
    private SegmentList before;

    @BeforeEach
    void openFourWords() throws Exception {
        useModel();
        model.open(List.of(FourTones.write(folder.resolve("four.wav"))));
        segments = model.segments();
        undo = test.context().workspace().undo();
        before = list();
    }

    private SegmentList list() {
        return segments.listProperty().get();
    }

    private int selected() {
        return segments.selectedProperty().get();
    }

    private void assertUndoAndRedo(String name) {
        SegmentList after = list();
        assertThat(undo.nextUndoProperty().get()).isEqualTo(name + " of four.wav");
        undo.undo();
        assertThat(spans()).isEqualTo(spansOf(before));
        assertThat(list().text()).isEqualTo(before.text());
        undo.redo();
        assertThat(spans()).isEqualTo(spansOf(after));
        assertThat(list().text()).isEqualTo(after.text());
        assertThat(list().segments()).allMatch(segment -> segment.answer().isPresent());
    }

    private List<TimeRange> spans() {
        return spansOf(list());
    }

    private static List<TimeRange> spansOf(SegmentList list) {
        return list.segments().stream().map(s -> new TimeRange(s.start(), s.end())).toList();
    }

    @Test
    void theNextAndThePreviousWordAreSelected() {
        segments.selectNeighbour(true);
        assertThat(selected()).isEqualTo(1);
        assertThat(segments.position()).isEqualTo("word 2 of 4");
        segments.selectNeighbour(false);
        segments.selectNeighbour(false);
        assertThat(selected()).isZero();
        segments.select(PlotSegments.NONE);
        assertThat(segments.position()).isEqualTo("4 words");
        segments.selectNeighbour(false);
        assertThat(selected()).isEqualTo(3);
    }

    @Test
    void aSelectedWordIsPlayedInsteadOfTheSelectedRange() {
        model.sound().selectionProperty().set(Optional.of(new TimeRange(0, 0.1)));
        segments.select(2);
        assertThat(model.sound().selectionProperty().get()).isEmpty();
        model.sound().togglePlay();
        assertThat(test.player().played.get(0).from()).isEqualTo(before.get(2).start());
    }

    @Test
    void aLabelOfTheUserIsUndone() {
        segments.select(1);
        model.wordLabel().toggle("3");
        assertThat(list().get(1).text()).isEqualTo("3");
        assertThat(model.wordLabel().get()).contains("3");
        assertThat(shown().outcomeProperty().get().correctedText()).contains(list().text());
        assertUndoAndRedo("label word 3");
        model.wordLabel().toggle("3");
        assertThat(list().text()).isEqualTo(before.text());
    }

    @Test
    void aDraggedEdgeIsOneStepAndItsWordIsRecognisedAgain() {
        PlotSegments.Editor plots = model.sound().segments().editorProperty().get();
        double end = before.get(1).end();
        plots.select(1);
        plots.moveEdge(1, Edge.END, end + 0.1, false);
        plots.moveEdge(1, Edge.END, end + 0.2, false);
        assertThat(list().get(1).end()).isEqualTo(end + 0.2);
        assertThat(list().text()).isEqualTo(before.text());
        assertThat(undo.nextUndoProperty().get()).isEmpty();
        plots.moveEdge(1, Edge.END, end + 0.15, true);
        assertThat(list().get(1).end()).isEqualTo(end + 0.15);
        assertUndoAndRedo("move an edge");
    }

    @Test
    void anEdgeThatIsReleasedWhereItWasIsNoEdit() {
        segments.moveEdge(1, Edge.START, 0, false);
        segments.moveEdge(1, Edge.START, before.get(1).start(), true);
        assertThat(spans()).isEqualTo(spansOf(before));
        assertThat(undo.nextUndoProperty().get()).isEmpty();
    }

    @Test
    void aKeyMovesAnEdge() {
        segments.nudge(Edge.START, -0.01);
        assertThat(list().get(0).start()).isEqualTo(before.get(0).start() - 0.01);
        assertUndoAndRedo("move an edge");
    }

    @Test
    void aWordIsSplitAtThePlaybackPositionOrTheEditCursor() {
        Segment word = before.get(1);
        double at = word.start() + 0.1;
        model.sound().segments().editPositionProperty().set(OptionalDouble.of(at));
        segments.select(1);
        model.sound().togglePlay();
        test.player().position = OptionalDouble.of(at + 0.05);
        segments.split();
        assertThat(list().get(1).end()).isEqualTo(at + 0.05);
        undo.undo();
        model.sound().stop();
        segments.split();
        assertThat(list().get(1).end()).isEqualTo(at);
        assertThat(list().segments()).hasSize(5);
        assertUndoAndRedo("split a word");
    }

    @Test
    void aWordIsSplitAtItsQuietestPointOtherwise() {
        segments.mergeWithNext();
        assertThat(list().segments()).hasSize(3);
        segments.split();
        assertThat(list().get(0).end())
                .isBetween(before.get(0).end() - 0.05, before.get(1).start() + 0.05);
    }

    @Test
    void wordsAreMerged() {
        segments.select(3);
        segments.mergeWithNext();
        assertThat(spans()).isEqualTo(spansOf(before));
        segments.select(1);
        segments.mergeWithNext();
        assertThat(spans())
                .contains(new TimeRange(before.get(1).start(), before.get(2).end()))
                .hasSize(3);
        assertUndoAndRedo("merge two words");
    }

    @Test
    void theNextWordIsSelectedAfterADeletedOne() {
        segments.select(1);
        segments.delete();
        assertThat(selected()).isEqualTo(1);
        assertThat(list().get(1).hasSpanOf(before.get(2))).isTrue();
        assertUndoAndRedo("delete word " + before.get(1).text());
    }

    @Test
    void aWordIsAddedAtTheSelectedRange() {
        model.sound().selectionProperty().set(Optional.of(new TimeRange(0, 0.2)));
        segments.addSelection();
        assertThat(spans()).contains(new TimeRange(0, 0.2)).hasSize(5);
        assertThat(selected()).isZero();
        assertUndoAndRedo("add a word");
    }

    @Test
    void theLastWordAndTheAnswerCanBeDeleted() {
        for (int i = 0; i < 3; i++) {
            segments.delete();
        }
        assertThat(shown().recognition()).isPresent();
        segments.delete();
        assertThat(list().isEmpty()).isTrue();
        assertThat(shown().recognition()).isEmpty();
        undo.undo();
        assertThat(shown().recognition()).isPresent();
    }

    @Test
    void anEditOfAnotherRecordingIsUndoneThere() {
        RecognitionEntry four = shown();
        segments.delete();
        model.open(List.of(TONES.clip(2, 0)));
        undo.undo();
        assertThat(spansOf(four.segments())).isEqualTo(spansOf(before));
        assertThat(list().segments()).hasSize(1);

        model.shown().show(four);
        assertThat(spans()).isEqualTo(spansOf(before));
    }
}
