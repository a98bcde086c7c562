package org.audiodigit.app.chart;

import javafx.scene.canvas.GraphicsContext;

/**
 * Strokes a line through many points in short pieces. The software renderer needs time in
 * proportion to the bounding rectangle of a path, which is small for a piece. In addition, a single
 * call that draws a whole chart takes so long that the JVM recompiles it each time.
 */
final class PiecewisePath {

    private static final int POINTS_PER_PIECE = 16;

    private final GraphicsContext g;
    private int points;
    private double length;
    private double x;
    private double y;

    /** Strokes with the current settings of the graphics context. */
    PiecewisePath(GraphicsContext g) {
        this.g = g;
    }

    /** Extends the line to a point; the first call starts the line. */
    void to(double nextX, double nextY) {
        if (points == 0) {
            begin(nextX, nextY);
        } else {
            g.lineTo(nextX, nextY);
            length += Math.hypot(nextX - x, nextY - y);
        }
        x = nextX;
        y = nextY;
        points++;
        if (points % POINTS_PER_PIECE == 0) {
            g.stroke();
            begin(x, y);
        }
    }

    /** Continues the dashes of the previous piece. */
    private void begin(double atX, double atY) {
        g.setLineDashOffset(length);
        g.beginPath();
        g.moveTo(atX, atY);
    }

    /** Strokes the last piece. */
    void end() {
        if (points > 0) {
            g.stroke();
            g.setLineDashOffset(0);
        }
    }
}
