package org.audiodigit.app.chart;

import javafx.scene.canvas.GraphicsContext;

/**
 * A line through many points, stroked in short pieces. Drawn in software, a path costs as much as
 * the rectangle around it, which is small for a piece; and one path through a whole chart keeps its
 * drawing in a single call for so long that Java compiles that call anew each time.
 */
final class PiecewisePath {

    private static final int POINTS_A_PIECE = 16;

    private final GraphicsContext g;
    private int points;
    private double length;
    private double x;
    private double y;

    /** Strokes with what is set there. */
    PiecewisePath(GraphicsContext g) {
        this.g = g;
    }

    /** Goes on to a point; begins at the first one. */
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
        if (points % POINTS_A_PIECE == 0) {
            g.stroke();
            begin(x, y);
        }
    }

    /** The dashes go on where the piece before left them. */
    private void begin(double atX, double atY) {
        g.setLineDashOffset(length);
        g.beginPath();
        g.moveTo(atX, atY);
    }

    /** Strokes the last piece; nothing where there was no point. */
    void end() {
        if (points > 0) {
            g.stroke();
            g.setLineDashOffset(0);
        }
    }
}
