package org.audiodigit.app.evaluate;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Says below the matrix what its shades mean. */
final class MatrixLegend {

    private static final double WIDTH = 88;
    private static final double HEIGHT = 10;
    private static final double WORD = 56;
    private static final int STEPS = 44;

    private final GraphicsContext g;
    private final MatrixLayout layout;
    private final MatrixColours colours;

    MatrixLegend(GraphicsContext g, MatrixLayout layout, MatrixColours colours) {
        this.g = g;
        this.layout = layout;
        this.colours = colours;
    }

    void paint() {
        double y = layout.y(layout.rows()) + 12;
        double x = Math.max(0, layout.left() - WORD);
        ramp("right", true, x, y);
        ramp("wrong", false, x, y + HEIGHT + 8);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colours.canvas().muted());
        double after = x + WORD + WIDTH + 8;
        g.fillText("0 to 100 % of the row", after, y + HEIGHT + 4);
    }

    private void ramp(String word, boolean right, double x, double y) {
        g.setFill(colours.canvas().muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(word, x + WORD - 8, y + HEIGHT / 2);
        for (int step = 0; step < STEPS; step++) {
            g.setFill(colours.shade(right, (step + 0.5) / STEPS));
            g.fillRect(x + WORD + step * WIDTH / STEPS, y, WIDTH / STEPS + 0.5, HEIGHT);
        }
        g.setStroke(colours.canvas().grid());
        g.setLineWidth(1);
        g.strokeRect(x + WORD + 0.5, y + 0.5, WIDTH - 1, HEIGHT - 1);
    }
}
