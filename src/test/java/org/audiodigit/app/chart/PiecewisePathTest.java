package org.audiodigit.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class PiecewisePathTest {

    private static final int SIDE = 120;
    private static final int POINTS = 60;

    private static PixelReader painted(Consumer<GraphicsContext> painter) throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            Canvas canvas = new Canvas(SIDE, SIDE);
                            GraphicsContext g = canvas.getGraphicsContext2D();
                            g.setStroke(Color.BLACK);
                            g.setLineWidth(2);
                            painter.accept(g);
                            return canvas.snapshot(null, null).getPixelReader();
                        })
                .get();
    }

    private static double x(int point) {
        return 2.0 * point;
    }

    private static double y(int point) {
        return 60 + 50 * Math.sin(point / 6.0);
    }

    private static int count(PixelReader one, PixelReader other) {
        int count = 0;
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                double difference =
                        one.getColor(x, y).getBrightness() - other.getColor(x, y).getBrightness();
                count += Math.abs(difference) > 0.3 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aDashedLineInPiecesLooksLikeASinglePath() throws Exception {
        PixelReader nothing = painted(g -> {});
        PixelReader whole =
                painted(
                        g -> {
                            g.setLineDashes(6, 4);
                            g.beginPath();
                            g.moveTo(x(0), y(0));
                            for (int i = 1; i < POINTS; i++) {
                                g.lineTo(x(i), y(i));
                            }
                            g.stroke();
                        });
        PixelReader pieces =
                painted(
                        g -> {
                            g.setLineDashes(6, 4);
                            PiecewisePath path = new PiecewisePath(g);
                            for (int i = 0; i < POINTS; i++) {
                                path.to(x(i), y(i));
                            }
                            path.end();
                        });

        assertThat(count(whole, nothing)).isGreaterThan(200);
        assertThat(count(whole, pieces)).isLessThan(12);
    }

    @Test
    void withoutPointsNothingIsStroked() throws Exception {
        PixelReader painted =
                painted(
                        g -> {
                            g.beginPath();
                            g.rect(10, 10, 50, 50);
                            new PiecewisePath(g).end();
                        });

        assertThat(count(painted, painted(g -> {}))).isZero();
    }
}
