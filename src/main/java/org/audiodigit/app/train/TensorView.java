package org.audiodigit.app.train;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.common.ColourMap;
import org.audiodigit.common.Formats;
import org.audiodigit.common.Ticks;
import org.audiodigit.common.Ticks.Tick;
import org.audiodigit.model.FrontEnd;

/** An input tensor of the network as a spectrogram: time to the right, frequency upwards. */
final class TensorView extends PaintedRegion {

    private static final double MIN_TIME_DISTANCE = 56;
    private static final double MIN_BAND_DISTANCE = 20;
    private static final List<Double> LOGARITHMIC =
            List.of(0.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0, 16000.0);

    /**
     * The range of values from the first colour to the last one.
     *
     * @param high above {@code low}
     */
    record Scale(float low, float high) {

        /** The scale of several tensors. */
        static Scale of(float[]... tensors) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (float[] tensor : tensors) {
                for (float value : tensor) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            return new Scale(low, high > low ? high : low + 1);
        }

        private int argb(float value) {
            float share = (value - low) / (high - low);
            return ColourMap.MAGMA.argb(Math.round(share * (ColourMap.LEVELS - 1)));
        }
    }

    private final FrontEnd frontEnd;
    private final Themes themes;
    private final WritableImage image;

    /**
     * @param tensor row-major {@code [rows][columns]} of the front end
     */
    TensorView(FrontEnd frontEnd, float[] tensor, Scale scale, Themes themes) {
        this.frontEnd = frontEnd;
        this.themes = themes;
        this.image = paint(frontEnd.rows(), frontEnd.columns(), tensor, scale);
        getStyleClass().add("tensor-view");
        setMinSize(0, 80);
        setPrefSize(320, 160);
    }

    private static WritableImage paint(int rows, int columns, float[] tensor, Scale scale) {
        WritableImage painted = new WritableImage(rows, columns);
        PixelWriter pixels = painted.getPixelWriter();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int colour = scale.argb(tensor[row * columns + column]);
                pixels.setArgb(row, columns - 1 - column, colour);
            }
        }
        return painted;
    }

    @Override
    void paint(GraphicsContext g) {
        CanvasColours colours = themes.get().canvas();
        g.setImageSmoothing(false);
        g.drawImage(image, left(), top(), right() - left(), bottom() - top());
        paintAxes(g, colours, "Time (s)", "Frequency");
        double seconds = frontEnd.rows() * frontEnd.rowSeconds();
        int steps = (int) ((right() - left()) / MIN_TIME_DISTANCE);
        for (Tick tick : Ticks.between(0, seconds, steps)) {
            xTick(g, colours, x(tick.value() / seconds), tick.text());
        }
        double last = Double.POSITIVE_INFINITY;
        for (double hertz : roundFrequencies()) {
            double y = y(shareOf(hertz, this::frequency));
            if (hertz >= frequency(0) && hertz <= frequency(1) && last - y >= MIN_BAND_DISTANCE) {
                yTick(g, colours, y, Formats.roundHertz(hertz));
                last = y;
            }
        }
    }

    /** Equal steps if the bands have equal distances. */
    private List<Double> roundFrequencies() {
        double middle = (frequency(0) + frequency(1)) / 2;
        boolean linear = Math.abs(frequency(0.5) / middle - 1) < 0.05;
        int steps = (int) ((bottom() - top()) / (2 * MIN_BAND_DISTANCE));
        return linear
                ? Ticks.between(0, frequency(1), steps).stream().map(Tick::value).toList()
                : LOGARITHMIC;
    }

    /** The frequency at a share of the vertical axis, whose ends are the outer bands' edges. */
    private double frequency(double share) {
        int columns = frontEnd.columns();
        double column = share * columns - 0.5;
        int below = (int) Math.max(0, Math.min(Math.floor(column), columns - 2));
        double low = frontEnd.frequency(below);
        return low + (column - below) * (frontEnd.frequency(below + 1) - low);
    }
}
