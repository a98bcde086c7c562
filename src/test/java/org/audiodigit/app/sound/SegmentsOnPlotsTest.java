package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class SegmentsOnPlotsTest {

    private static final Waveform TONE = Sounds.sine(2000, 0.5, 16_000, 8000);

    /** Start of the second segment. */
    private static final double NEXT_START = 1.2;

    /** One call of the editor. */
    private record Move(int index, Edge edge, double seconds, boolean finished) {}

    private final List<Integer> selections = new ArrayList<>();

    private final List<Move> moves = new ArrayList<>();
    private TestContext test;
    private SoundViewModel model;

    /** Accepts each change up to the next segment, as a room does. */
    private final PlotSegments.Editor editor =
            new PlotSegments.Editor() {
                @Override
                public void select(int index) {
                    selections.add(index);
                    model.segments().selectedProperty().set(index);
                }

                @Override
                public void moveEdge(int index, Edge edge, double seconds, boolean finished) {
                    moves.add(new Move(index, edge, seconds, finished));
                    List<PlotSegment> all =
                            new ArrayList<>(model.segments().segmentsProperty().get());
                    PlotSegment old = all.get(index);
                    all.set(
                            index,
                            new PlotSegment(
                                    edge == Edge.START ? seconds : old.start(),
                                    edge == Edge.END ? Math.min(seconds, NEXT_START) : old.end(),
                                    old.text(),
                                    old.colourIndex()));
                    model.segments().segmentsProperty().set(List.copyOf(all));
                }
            };

    @Start
    void start(Stage stage) {
        test = TestContext.withoutWindow(Path.of("models"));
        model = new SoundViewModel(test.context(), "test");
        TestStage.show(stage, new SoundView(model, test.context().themes()), 800, 600);
        model.show("tone.wav", TONE);
        model.segments()
                .segmentsProperty()
                .set(
                        List.of(
                                new PlotSegment(0.4, 0.8, "4", 4),
                                new PlotSegment(NEXT_START, 1.6, "2?", 2)));
        model.segments().editorProperty().set(editor);
    }

    /** A position on a plot at a time, as a share of its height. */
    private Point2D at(FxRobot robot, String plot, double seconds, double down) {
        Node node = robot.lookup(plot).query();
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        PlotLayout layout = robot.lookup(".sound-plots").queryAs(SoundPlots.class).plotLayout();
        PlotArea area = plot.equals("#waveform") ? layout.waveform() : layout.spectrogram();
        return new Point2D(
                bounds.getMinX() + area.x() + seconds / TONE.seconds() * area.width(),
                bounds.getMinY() + area.y() + down * area.height());
    }

    private static Cursor cursor(FxRobot robot) {
        return robot.lookup(".sound-plots").query().getCursor();
    }

    private static String value(FxRobot robot, String field) {
        return robot.lookup("#plot-" + field).queryAs(Label.class).getText();
    }

    @Test
    void anEdgeIsDraggedUpToTheNeighbour(FxRobot robot) {
        robot.moveTo(at(robot, "#waveform", 0.6, 0.6));
        assertThat(cursor(robot)).isNull();
        robot.moveTo(at(robot, "#waveform", 0.8, 0.6));
        assertThat(cursor(robot)).isEqualTo(Cursor.H_RESIZE);
        robot.press(MouseButton.PRIMARY).moveTo(at(robot, "#spectrogram", 1.0, 0.5));
        assertThat(selections).containsExactly(0);
        assertThat(model.segments().segmentsProperty().get().get(0).end())
                .isCloseTo(1.0, within(0.01));
        assertThat(value(robot, "end")).matches("(0\\.99|1\\.00)\\d s");
        robot.moveTo(at(robot, "#spectrogram", 1.4, 0.5)).release(MouseButton.PRIMARY);
        Move last = moves.get(moves.size() - 1);
        assertThat(last).isEqualTo(new Move(0, Edge.END, last.seconds(), true));
        assertThat(last.seconds()).isCloseTo(1.4, within(0.01));
        assertThat(model.segments().segmentsProperty().get().get(0).end()).isEqualTo(NEXT_START);
        assertThat(moves.stream().filter(Move::finished)).hasSize(1);
        assertThat(model.selectionProperty().get()).isEmpty();
    }

    @Test
    void aClickOnAnEdgeMovesNothing(FxRobot robot) {
        robot.clickOn(at(robot, "#spectrogram", 1.2, 0.5));
        assertThat(selections).containsExactly(1);
        assertThat(moves).isEmpty();
    }

    @Test
    void aClickSelectsAndTheStripShowsTheSegment(FxRobot robot) {
        robot.clickOn(at(robot, "#waveform", 1.4, 0.5));
        assertThat(selections).containsExactly(1);
        assertThat(value(robot, "start")).isEqualTo("1.200 s");
        assertThat(value(robot, "length")).isEqualTo("0.400 s");
        assertThat(value(robot, "peak")).isEqualTo("−6.0 dB");
        assertThat(model.segments().editPositionProperty().get().orElseThrow())
                .isCloseTo(1.4, within(0.01));
        assertThat(robot.lookup("#segments").query().getAccessibleText())
                .isEqualTo("2 segments, 2? from 1.200 s to 1.600 s selected");
        robot.clickOn(at(robot, "#waveform", 1.0, 0.5));
        assertThat(selections).containsExactly(1, PlotSegments.NONE);
        assertThat(value(robot, "start")).isEqualTo("–");
    }

    @Test
    void aDoubleClickPlaysTheSegment(FxRobot robot) {
        robot.doubleClickOn(at(robot, "#spectrogram", 0.6, 0.5));
        var played = test.player().played.get(test.player().played.size() - 1);
        assertThat(played.from()).isEqualTo(0.4);
        assertThat(played.to()).isEqualTo(0.8);
    }

    @Test
    void aDragInsideASegmentSelectsARange(FxRobot robot) {
        robot.moveTo(at(robot, "#waveform", 0.5, 0.5))
                .press(MouseButton.PRIMARY)
                .moveTo(at(robot, "#waveform", 1.0, 0.5))
                .release(MouseButton.PRIMARY);
        assertThat(moves).isEmpty();
        assertThat(model.selectionProperty().get().orElseThrow().length())
                .isCloseTo(0.5, within(0.02));
    }
}
