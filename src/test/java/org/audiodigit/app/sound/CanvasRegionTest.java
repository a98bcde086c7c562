package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.audiodigit.testing.TestStage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WindowTest
class CanvasRegionTest {

    private final PixelImage image = new PixelImage();
    private final List<Integer> widths = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        PlotArea area = new PlotArea(0, 0, 100, 50);
        CanvasRegion region =
                new CanvasRegion(canvas -> widths.add(image.blank(canvas, area).width()));
        TestStage.show(stage, region, 200, 100);
    }

    @Test
    void anImageIsPaintedAgainIfTheWindowMovesToAScreenWithSmallerPixels(FxRobot robot) {
        robot.interact(() -> setScale(1));
        int before = widths.get(widths.size() - 1);
        robot.interact(() -> setScale(2));
        int after = widths.get(widths.size() - 1);
        // other tests use the same stage
        robot.interact(() -> setScale(1));

        assertThat(List.of(before, after)).containsExactly(100, 200);
    }

    private void setScale(double scale) {
        stage.setRenderScaleX(scale);
        stage.getScene().getRoot().layout();
    }
}
