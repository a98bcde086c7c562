package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.audiodigit.app.sound.axis.AmplitudeScale;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.raster.AnalysisWindow;
import org.audiodigit.app.theme.Theme;
import org.audiodigit.common.ColourMap;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class SoundViewTest {

    private static final Waveform TONE = Sounds.sine(2000, 0.5, 8000, 8000);

    private TestContext test;
    private SoundViewModel model;

    @Start
    void start(Stage stage) {
        test = TestContext.withoutWindow(Path.of("models"));
        model = new SoundViewModel(test.context(), "test");
        TestStage.show(stage, new SoundView(model, test.context().themes()), 800, 600);
        model.show("tone.wav", TONE);
    }

    /** A position on a plot, as shares of its width and height. */
    private Point2D position(FxRobot robot, String plot, double across, double down) {
        Node node = robot.lookup(plot).query();
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        PlotLayout layout = robot.lookup(".sound-plots").queryAs(SoundPlots.class).plotLayout();
        PlotArea area = plot.equals("#waveform") ? layout.waveform() : layout.spectrogram();
        return new Point2D(
                bounds.getMinX() + area.x() + across * area.width(),
                bounds.getMinY() + area.y() + down * area.height());
    }

    private String readout(FxRobot robot) {
        return robot.lookup("#readout").queryAs(Label.class).getText();
    }

    private String value(FxRobot robot, String field) {
        return robot.lookup("#plot-" + field).queryAs(Label.class).getText();
    }

    @Test
    void theStripShowsTheValuesUnderThePointer(FxRobot robot) {
        assertThat(readout(robot)).isEqualTo("1.000 s · 8 kHz");
        assertThat(value(robot, "time")).isEqualTo("–");
        robot.moveTo(position(robot, "#spectrogram", 0.5, 0.5));
        assertThat(value(robot, "time")).matches("0\\.(49|50)\\d s");
        assertThat(value(robot, "frequency")).matches("(1\\.9\\d|2\\.0\\d) kHz");
        assertThat(value(robot, "level")).matches("−?\\d dB");
        robot.moveTo(position(robot, "#spectrogram", 0.5, 0.1));
        assertThat(value(robot, "frequency")).matches("3\\.\\d+ kHz");
        assertThat(value(robot, "level")).matches("−\\d\\d+ dB");
        robot.moveTo(position(robot, "#waveform", 0.25, 0.5));
        assertThat(value(robot, "time")).matches("0\\.2[45]\\d s");
        assertThat(value(robot, "frequency")).isEqualTo("–");
        assertThat(value(robot, "level")).matches("0\\.[45]\\d+");
    }

    @Test
    void aDragOnTheFrequencyAxisZoomsAndADoubleClickShowsAll(FxRobot robot) {
        Point2D middle = position(robot, "#spectrogram", -0.02, 0.5);
        robot.moveTo(middle)
                .press(MouseButton.PRIMARY)
                .moveTo(position(robot, "#spectrogram", -0.02, 0.75))
                .release(MouseButton.PRIMARY);
        var zoomed = model.drawing().frequencies();
        assertThat(zoomed.low()).isCloseTo(1000, within(40.0));
        assertThat(zoomed.high()).isCloseTo(2000, within(40.0));
        assertThat(model.selectionProperty().get()).isEmpty();
        assertThat(robot.lookup("#spectrogram").query().getAccessibleText()).contains(" kHz to ");
        assertThat(robot.lookup("#plot-hint").queryAs(Label.class).getText())
                .contains("Double-click");
        robot.doubleClickOn(middle);
        assertThat(model.settings().frequencyRangeProperty().get()).isEqualTo(FrequencyRange.ALL);
    }

    @Test
    void theWheelZoomsTheFrequenciesOnTheirAxis(FxRobot robot) {
        turnWheel(robot, position(robot, "#spectrogram", -0.02, 0.5), 200, false);
        var zoomed = model.drawing().frequencies();
        assertThat(zoomed.low()).isPositive();
        assertThat((zoomed.low() + zoomed.high()) / 2).isCloseTo(2000, within(20.0));
        assertThat(model.viewportProperty().get().isWhole()).isTrue();
        robot.clickOn(".sound-plots").type(KeyCode.DIGIT0);
        assertThat(model.settings().frequencyRangeProperty().get()).isEqualTo(FrequencyRange.ALL);
    }

    @Test
    void theWindowCanHaveAnyLengthAndOverlap(FxRobot robot) {
        robot.clickOn("#display");
        robot.doubleClickOn("#window-length").write("25").type(KeyCode.ENTER);
        robot.doubleClickOn("#window-overlap").write("60").type(KeyCode.ENTER);
        assertThat(model.settings().windowProperty().getValue())
                .isEqualTo(AnalysisWindow.of(25, 60));
        robot.doubleClickOn("#window-length").write("long").type(KeyCode.ENTER);
        assertThat(robot.lookup("#window-length").queryTextInputControl().getText())
                .isEqualTo("25.0");
        robot.clickOn("±1");
        assertThat(model.settings().amplitudeProperty().getValue()).isEqualTo(AmplitudeScale.FULL);
        robot.type(KeyCode.ESCAPE).clickOn("#display").clickOn("Fitted");
        assertThat(model.settings().amplitudeProperty().getValue())
                .isEqualTo(AmplitudeScale.FITTED);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void thePictureIsExported(FxRobot robot, @TempDir Path folder) {
        test.dialogs().save = Optional.of(folder.resolve("tone.png"));
        robot.clickOn("#export").clickOn("Picture (PNG)…");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(folder.resolve("tone.png")).isNotEmptyFile();
    }

    @Test
    void theWheelZoomsAtThePointerAndShiftScrolls(FxRobot robot) {
        Point2D at = position(robot, "#waveform", 0.25, 0.5);
        turnWheel(robot, at, 400, false);
        var view = model.viewportProperty().get();
        assertThat(view.isWhole()).isFalse();
        assertThat(view.secondsAt(0.25, 1)).isBetween(0.24, 0.26);
        turnWheel(robot, at, -80, true);
        assertThat(model.viewportProperty().get().from()).isGreaterThan(view.from());
        assertThat(model.viewportProperty().get().span()).isCloseTo(view.span(), within(1e-9));
        assertThat(robot.lookup("#overview").query().isVisible()).isTrue();
        robot.clickOn(".sound-plots").type(KeyCode.DIGIT0);
        assertThat(model.viewportProperty().get().isWhole()).isTrue();
    }

    private static void turnWheel(FxRobot robot, Point2D at, double pixels, boolean shift) {
        Node plots = robot.lookup(".sound-plots").query();
        Point2D inScene = plots.localToScene(plots.screenToLocal(at));
        ScrollEvent event =
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        inScene.getX(),
                        inScene.getY(),
                        at.getX(),
                        at.getY(),
                        shift,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        pixels,
                        0,
                        pixels,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null);
        robot.interact(() -> plots.fireEvent(event));
    }

    @Test
    void spacePlaysTheSelection(FxRobot robot) {
        robot.moveTo(position(robot, "#waveform", 0.2, 0.5))
                .press(MouseButton.PRIMARY)
                .moveTo(position(robot, "#spectrogram", 0.6, 0.5))
                .release(MouseButton.PRIMARY);
        robot.type(KeyCode.SPACE);
        var played = test.player().played.get(0);
        assertThat(played.from()).isBetween(0.19, 0.21);
        assertThat(played.to()).isBetween(0.59, 0.61);
        assertThat(robot.lookup("#play").queryAs(Button.class).getText()).isEqualTo("Stop");
        robot.type(KeyCode.SPACE).type(KeyCode.ESCAPE);
        assertThat(model.playback().playingProperty().get()).isFalse();
        assertThat(model.selectionProperty().get()).isEmpty();
    }

    @Test
    void aFailureOfThePlayerIsShown(FxRobot robot) {
        robot.interact(model::togglePlay);
        robot.interact(() -> test.player().listener.failed("No sound output: connect a speaker."));
        Label sentence = robot.lookup(".problem-line .label").queryAs(Label.class);
        assertThat(sentence.getText()).isEqualTo("No sound output: connect a speaker.");
        assertThat(sentence.isVisible()).isTrue();
    }

    @Test
    void theSpectrogramUsesTheSelectedColourMap(FxRobot robot) {
        int quiet = colourAt(robot, 0.5, 0.1);
        int loud = colourAt(robot, 0.5, 0.5);
        assertThat(loud >> 8 & 0xff).isGreaterThan((quiet >> 8 & 0xff) + 80);
        robot.interact(() -> model.settings().colourMapProperty().setValue(ColourMap.GREY));
        int grey = colourAt(robot, 0.5, 0.5);
        assertThat(grey & 0xff).isEqualTo(grey >> 8 & 0xff).isEqualTo(grey >> 16 & 0xff);
    }

    private int colourAt(FxRobot robot, double across, double down) {
        WaitForAsyncUtils.waitForFxEvents();
        Point2D at = position(robot, "#spectrogram", across, down);
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    Node root = robot.lookup(".sound").query();
                    Point2D local = root.screenToLocal(at);
                    WritableImage image = root.snapshot(null, null);
                    return image.getPixelReader().getArgb((int) local.getX(), (int) local.getY());
                });
    }

    @Test
    void anotherThemeRepaints(FxRobot robot) {
        robot.interact(() -> test.context().themes().themeProperty().set(Theme.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        Node waveform = robot.lookup("#waveform").query();
        assertThat(waveform.getAccessibleText()).contains("tone.wav", "1.000 s");
    }
}
