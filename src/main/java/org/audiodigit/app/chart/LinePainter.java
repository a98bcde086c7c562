package org.audiodigit.app.chart;

import javafx.scene.canvas.GraphicsContext;

/**
 * Paints a line of a chart in short pieces. Drawn in software, a path costs as much as the
 * rectangle around it, which is small for a piece; and one path through the whole chart keeps its
 * drawing in a single call for so long that Java compiles that call anew each time.
 */
final class LinePainter {

    private static final int POINTS_A_PIECE = 16;

    private final GraphicsContext g;
    private final Plot plot;

    LinePainter(GraphicsContext g, Plot plot) {
        this.g = g;
        this.plot = plot;
    }

    /** With the stroke and the dashes that are set. */
    void paint(ThinnedSeries values, double[] drawn) {
        double length = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < drawn.length; i++) {
            double nextX = plot.x().pixel(values.x(i));
            double nextY = plot.y().pixel(drawn[i]);
            if (i == 0) {
                begin(nextX, nextY, 0);
            } else {
                g.lineTo(nextX, nextY);
                length += Math.hypot(nextX - x, nextY - y);
            }
            x = nextX;
            y = nextY;
            if (i % POINTS_A_PIECE == POINTS_A_PIECE - 1) {
                g.stroke();
                begin(x, y, length);
            }
        }
        g.stroke();
        g.setLineDashOffset(0);
    }

    /** The dashes go on where the piece before left them. */
    private void begin(double x, double y, double length) {
        g.setLineDashOffset(length);
        g.beginPath();
        g.moveTo(x, y);
    }
}
