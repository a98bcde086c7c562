package org.audiodigit.app.train;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.audiodigit.app.theme.Theme;

/** A network's input as a picture: time goes to the right, frequency up, loud stands out. */
final class TensorView extends Region {

    private final ImageView image;

    /**
     * @param tensor row-major {@code [rows][columns]}
     */
    TensorView(int rows, int columns, float[] tensor, Theme theme) {
        image = new ImageView(paint(rows, columns, tensor, theme));
        image.setSmooth(false);
        image.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(image);
        setMinSize(0, 40);
        setPrefSize(200, 100);
    }

    private static WritableImage paint(int rows, int columns, float[] tensor, Theme theme) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : tensor) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        Color quiet = theme.canvas().grid();
        Color loud = theme.canvas().accent();
        WritableImage picture = new WritableImage(rows, columns);
        PixelWriter pixels = picture.getPixelWriter();
        float range = high > low ? high - low : 1;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float share = (tensor[row * columns + column] - low) / range;
                pixels.setColor(row, columns - 1 - column, quiet.interpolate(loud, share));
            }
        }
        return picture;
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
    }
}
