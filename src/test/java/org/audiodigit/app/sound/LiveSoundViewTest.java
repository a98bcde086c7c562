package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class LiveSoundViewTest {

    private final LiveSoundViewModel model = new LiveSoundViewModel();
    private LiveSoundView view;

    @Start
    void start(Stage stage) {
        TestContext test = TestContext.withoutWindow(Path.of("models"));
        view = new LiveSoundView(model, new PlotSettingsViewModel(), test.context().themes());
        TestStage.show(stage, view, 800, 500);
    }

    private static Waveform tone(double seconds) {
        return Sounds.sine(2000, 0.5, (int) (seconds * 8000), 8000);
    }

    private int[] pixels() {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    WritableImage image = view.snapshot(null, null);
                    int[] argb = new int[(int) (image.getWidth() * image.getHeight())];
                    int width = (int) image.getWidth();
                    image.getPixelReader()
                            .getPixels(
                                    0,
                                    0,
                                    width,
                                    (int) image.getHeight(),
                                    PixelFormat.getIntArgbInstance(),
                                    argb,
                                    0,
                                    width);
                    return argb;
                });
    }

    @Test
    void soundAndWordsAreDrawnAsTheyArrive(FxRobot robot) {
        int[] empty = pixels();
        robot.interact(() -> model.add(tone(3)));
        int[] withSound = pixels();
        assertThat(withSound).isNotEqualTo(empty);
        robot.interact(() -> model.addWord(1, 1.5, "7?", 7));
        int[] withWord = pixels();
        assertThat(withWord).isNotEqualTo(withSound);
        robot.interact(model::clear);
        assertThat(pixels()).isEqualTo(empty);
    }

    @Test
    void theNewestSoundIsAtTheRightOnceThePlotsAreFull(FxRobot robot) {
        robot.interact(() -> model.add(tone(4)));
        assertThat(model.viewport()).isEqualTo(Viewport.all(10));
        robot.interact(() -> model.add(tone(8.5)));
        assertThat(model.viewport().to()).isEqualTo(12.5);
        assertThat(model.viewport().from()).isEqualTo(2.5);
    }

    @Test
    void oldWordsAreForgottenAndLaterResultsReplaceEarlierOnes(FxRobot robot) {
        robot.interact(
                () -> {
                    model.addWord(0.5, 1, "1", 1);
                    model.addWord(2, 2.5, "3", 3);
                    model.addWord(1.2, 1.6, "2", 2);
                });
        assertThat(model.words().segmentsProperty().get())
                .extracting(PlotSegment::text)
                .containsExactly("1", "2", "3");
        robot.interact(() -> model.addWord(1.4, 2.1, "4", 4));
        assertThat(model.words().segmentsProperty().get())
                .extracting(PlotSegment::text)
                .containsExactly("1", "4");
        robot.interact(
                () -> {
                    model.add(tone(15));
                    model.addWord(14, 14.5, "5", 5);
                });
        assertThat(model.words().segmentsProperty().get())
                .extracting(PlotSegment::text)
                .containsExactly("5");
    }
}
