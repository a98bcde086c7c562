package org.audiodigit.app.sound;

import java.util.Arrays;
import javafx.scene.canvas.Canvas;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.common.SignedColours;

/** Draws an explanation in the area of its spectrogram, on the same axes. */
final class ExplanationPainter {

    private final PixelImage image = new PixelImage();

    void paint(
            Canvas canvas,
            PlotArea area,
            PlotExplanation explanation,
            Viewport view,
            FrequencyScale scale,
            FrequencyRange range) {
        Pixels pixels = image.blank(canvas, area);
        int[] columns = new int[pixels.height()];
        Arrays.setAll(
                columns,
                y -> explanation.column(scale.hertz(1 - (y + 0.5) / pixels.height(), range)));
        float[] importance = explanation.relativeImportance();
        int rowLength = explanation.explanation().frontEnd().columns();
        for (int x = 0; x < pixels.width(); x++) {
            int row = explanation.row(view.secondsAt(x + 0.5, pixels.width()));
            for (int y = 0; row >= 0 && y < columns.length; y++) {
                if (columns[y] >= 0) {
                    pixels.argb()[y * pixels.width() + x] =
                            SignedColours.premultiplied(importance[row * rowLength + columns[y]]);
                }
            }
        }
        image.draw(canvas.getGraphicsContext2D(), area);
    }
}
