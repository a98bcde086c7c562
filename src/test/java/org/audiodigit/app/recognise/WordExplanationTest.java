package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.audiodigit.app.sound.PlotExplanation;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.app.sound.PlotSegments;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.model.Explanation;
import org.audiodigit.model.ImportantRegion;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Explains words of recordings of tones. */
@Tag("engine")
class WordExplanationTest extends RecogniseFixture {

    private Optional<PlotExplanation> drawn() {
        return model.sound().explanation().drawnProperty().get();
    }

    private Explanation explanation() {
        return drawn().orElseThrow().explanation();
    }

    private void openFourWords() throws Exception {
        useModel();
        model.open(List.of(FourTones.write(folder.resolve("four.wav"))));
    }

    @Test
    void theOnlyWordIsExplainedWithTheProbabilitiesThatAreShown() {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        assertThat(model.why().available().get()).isTrue();
        model.why().toggle();

        assertThat(model.why().questionProperty().get().text()).isEqualTo("Why 2?");
        assertThat(drawn().orElseThrow().offsetSeconds()).isZero();
        Recognition shown = shown().recognition().orElseThrow();
        assertThat(explanation().prediction().confidence())
                .isCloseTo(shown.prediction().confidence(), within(1e-3f));
        ImportantRegion region = ImportantRegion.find(explanation(), 2, 1).orElseThrow();
        assertThat(region.low()).as("the tone of label 2").isLessThan(1300);
        assertThat(region.high()).isGreaterThan(1200);
    }

    @Test
    void theSelectedWordIsExplainedWhereItIs() throws Exception {
        openFourWords();
        model.why().toggle();
        for (int word : new int[] {2, 0}) {
            model.segments().select(word);
            Segment segment = model.segments().currentSegment().orElseThrow();
            PlotExplanation plot = drawn().orElseThrow();
            assertThat(plot.name()).isEqualTo(segment.label().orElseThrow());
            ImportantRegion region =
                    ImportantRegion.find(plot.explanation(), plot.label(), 1).orElseThrow();
            double middle = plot.offsetSeconds() + (region.from() + region.to()) / 2;
            assertThat(middle).isBetween(word + 0.3, word + 1.0);
        }
        model.segments().select(PlotSegments.NONE);
        assertThat(drawn()).isEmpty();
        assertThat(model.why().available().get()).isFalse();
    }

    @Test
    void aMovedEdgeIsExplainedAgainWhenItIsReleased() throws Exception {
        openFourWords();
        model.segments().select(1);
        model.why().toggle();
        Explanation before = explanation();
        double end = model.segments().currentSegment().orElseThrow().end();
        model.segments().moveEdge(1, Edge.END, end + 0.1, false);
        assertThat(explanation()).isSameAs(before);
        model.segments().moveEdge(1, Edge.END, end + 0.15, true);
        assertThat(explanation()).isNotSameAs(before);
    }

    @Test
    void anAddedNeighbourDoesNotMoveTheExplanationOfAnAnswer() throws Exception {
        openFourWords();
        model.segments().select(1);
        model.why().toggle();
        PlotExplanation before = drawn().orElseThrow();
        double start = model.segments().currentSegment().orElseThrow().start();
        model.sound()
                .selectionProperty()
                .set(Optional.of(new TimeRange(start - 0.2, start - 0.02)));
        model.segments().addSelection();
        model.segments().select(2);
        assertThat(model.segments().currentSegment().orElseThrow().start()).isEqualTo(start);
        assertThat(drawn()).hasValue(before);
    }

    @Test
    void aLabelOfTheUserDoesNotChangeTheExplainedAnswer() throws Exception {
        openFourWords();
        model.why().toggle();
        Explanation before = explanation();
        String question = model.why().questionProperty().get().text();
        model.wordLabel().toggle("3");
        assertThat(explanation()).isSameAs(before);
        assertThat(model.why().questionProperty().get().text()).isEqualTo(question);
    }

    @Test
    void theAnswerOfAnotherModelIsNotExplained() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        model.why().toggle();
        assertThat(drawn()).isPresent();
        test.context().workspace().model().use(ToneModels.weak(folder.resolve("other")));
        assertThat(drawn()).isEmpty();
        assertThat(model.why().available().get()).isFalse();
        model.recogniseAgain();
        assertThat(drawn()).isPresent();
    }

    @Test
    void withoutARecordingThereIsNothingToExplain() {
        useModel();
        assertThat(model.why().available().get()).isFalse();
        model.open(List.of(TONES.clip(1, 0)));
        model.why().toggle();
        model.clearHistory();
        assertThat(drawn()).isEmpty();
    }
}
