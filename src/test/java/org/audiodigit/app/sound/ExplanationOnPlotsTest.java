package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.audiodigit.app.explain.SampleExplanations;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.common.SignedColours;
import org.audiodigit.model.Explanation;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The colours lie at the times and frequencies of the explanation, on all axes. */
@WindowTest
class ExplanationOnPlotsTest {

    /** Two seconds with frequencies up to 8 kHz, twice as high as those of the explanation. */
    private static final Waveform NOISE = Sounds.noise(0.1, 32_000, 16_000, 1);

    private static final double OFFSET = 0.5;
    private static final Explanation EXPLANATION = SampleExplanations.of(-0.05, "a", "b");

    private SoundViewModel model;
    private Themes themes;

    @Start
    void start(Stage stage) {
        TestContext test = TestContext.withoutWindow(Path.of("models"));
        model = new SoundViewModel(test.context(), "test");
        themes = test.context().themes();
        TestStage.show(stage, new SoundView(model, themes), 800, 600);
        model.show("noise.wav", NOISE);
    }

    private void explain(FxRobot robot) {
        robot.interact(
                () -> {
                    model.explanation().visibleProperty().set(true);
                    model.explanation()
                            .drawnProperty()
                            .set(Optional.of(new PlotExplanation(EXPLANATION, 1, OFFSET)));
                });
    }

    private enum Hue {
        FOR,
        AGAINST,
        GREY
    }

    /** The hue of the plots at a time of the recording and a frequency. */
    private Hue hue(FxRobot robot, double seconds, double hertz) {
        SoundPlots plots = robot.lookup(".sound-plots").query();
        PlotArea area = plots.plotLayout().spectrogramInPlots();
        Viewport view = model.viewportProperty().get();
        FrequencyRange range = model.drawing().frequencies();
        double height = model.settings().style().scale().height(hertz, range);
        double x = area.x() + view.positionOf(seconds, area.width());
        double y = area.bottom() - height * area.height();
        assertThat(area.contains(x, y)).as("%s s, %s Hz are visible", seconds, hertz).isTrue();
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = plots.snapshot(new SnapshotParameters(), null));
        Bounds bounds = plots.getLayoutBounds();
        Color colour =
                image[0].getPixelReader()
                        .getColor((int) (x - bounds.getMinX()), (int) (y - bounds.getMinY()));
        double difference = colour.getRed() - colour.getBlue();
        return Math.abs(difference) < 0.02 ? Hue.GREY : difference > 0 ? Hue.FOR : Hue.AGAINST;
    }

    private void assertBlocks(FxRobot robot) {
        double forTime = OFFSET + EXPLANATION.time(25);
        double forLow = EXPLANATION.frequency(5);
        double forHigh = EXPLANATION.frequency(10);
        double forMiddle = (forLow + forHigh) / 2;
        assertThat(hue(robot, forTime, forMiddle)).isEqualTo(Hue.FOR);
        assertThat(hue(robot, forTime, forLow + 20)).isEqualTo(Hue.FOR);
        assertThat(hue(robot, forTime, forHigh - 20)).isEqualTo(Hue.FOR);
        assertThat(hue(robot, forTime, forHigh + 60)).isEqualTo(Hue.GREY);
        assertThat(hue(robot, OFFSET + EXPLANATION.time(20) + 0.006, forMiddle)).isEqualTo(Hue.FOR);
        assertThat(hue(robot, OFFSET + EXPLANATION.time(20) - 0.006, forMiddle))
                .isEqualTo(Hue.GREY);
        assertThat(hue(robot, OFFSET + EXPLANATION.time(30) - 0.006, forMiddle)).isEqualTo(Hue.FOR);
        assertThat(hue(robot, OFFSET + EXPLANATION.time(30) + 0.006, forMiddle))
                .isEqualTo(Hue.GREY);
        double against = (EXPLANATION.frequency(30) + EXPLANATION.frequency(35)) / 2;
        assertThat(hue(robot, OFFSET + EXPLANATION.time(45), against)).isEqualTo(Hue.AGAINST);
        assertThat(hue(robot, forTime, against)).isEqualTo(Hue.GREY);
    }

    @Test
    void theWholeRecording(FxRobot robot) {
        explain(robot);
        assertBlocks(robot);
        assertThat(hue(robot, 1.9, 500)).as("after the explained part").isEqualTo(Hue.GREY);
        assertThat(hue(robot, 1, 7000)).as("above the explained frequencies").isEqualTo(Hue.GREY);
        Node overlay = robot.lookup("#explanation").query();
        assertThat(overlay.getAccessibleText()).startsWith("Most for b: ");
        assertThat(((Region) overlay).isMouseTransparent()).isTrue();
    }

    @Test
    void theExportedPictureHasALegend(FxRobot robot) {
        Image without = picture(robot);
        explain(robot);
        Image with = picture(robot);
        assertThat(with.getWidth()).isEqualTo(without.getWidth());
        List<Color> legend = new ArrayList<>();
        for (int y = (int) without.getHeight(); y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                legend.add(with.getPixelReader().getColor(x, y));
            }
        }
        assertThat(legend)
                .contains(
                        colour(SignedColours.POSITIVE),
                        colour(SignedColours.NEGATIVE),
                        colours().text())
                .startsWith(colours().background());
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private CanvasColours colours() {
        return themes.get().canvas();
    }

    private Image picture(FxRobot robot) {
        Node plots = robot.lookup(".sound-plots").query();
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = PlotPicture.of(plots, model.explanation(), colours()));
        return image[0];
    }

    @Test
    void afterZoomAndScroll(FxRobot robot) {
        explain(robot);
        robot.interact(() -> model.navigation().show(new TimeRange(0.55, 1.15)));
        assertBlocks(robot);
        robot.interact(() -> model.navigation().scrollRight());
        assertThat(hue(robot, OFFSET + EXPLANATION.time(29), EXPLANATION.frequency(7)))
                .isEqualTo(Hue.FOR);
    }

    @Test
    void onTheMelScaleOfSomeFrequencies(FxRobot robot) {
        explain(robot);
        robot.interact(
                () -> {
                    model.settings().frequencyProperty().setValue(FrequencyScale.MEL);
                    model.settings().frequencyRangeProperty().set(new FrequencyRange(100, 4000));
                });
        assertBlocks(robot);
    }

    @Test
    void anotherRecordingIsNotExplainedAndWithoutExplanationsThereAreColours(FxRobot robot) {
        explain(robot);
        robot.interact(() -> model.show("other.wav", NOISE));
        assertThat(model.explanation().drawnProperty().get()).isEmpty();
        double time = OFFSET + EXPLANATION.time(25);
        assertThat(hue(robot, time, EXPLANATION.frequency(7))).isEqualTo(Hue.GREY);
        robot.interact(() -> model.explanation().visibleProperty().set(false));
        assertThat(hue(robot, time, EXPLANATION.frequency(7))).isNotEqualTo(Hue.GREY);
    }
}
