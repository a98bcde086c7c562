package org.audiodigit.app.map;

import java.util.Arrays;
import java.util.BitSet;
import org.audiodigit.app.sound.raster.Pixels;

/**
 * Draws points as discs with smooth edges into an opaque image. Drawing 30,000 circles on a canvas
 * takes ten times as long as copying the pixels of one disc.
 */
final class PointRaster {

    private static final int STEPS = 8; // samples of each pixel in each direction

    private final int size;
    private final int[] disc;
    private final int[] ring;

    /**
     * @param radius of the discs in pixels
     */
    PointRaster(double radius) {
        size = 2 * (int) Math.ceil(radius + 2) + 1;
        disc = coverage(0, radius);
        ring = coverage(radius + 0.5, radius + 1.8);
    }

    /** The share of each pixel between two circles, 0 to 256. */
    private int[] coverage(double inner, double outer) {
        int[] coverage = new int[size * size];
        double centre = size / 2.0;
        for (int i = 0; i < coverage.length; i++) {
            int hits = 0;
            for (int s = 0; s < STEPS * STEPS; s++) {
                double x = i % size + (s % STEPS + 0.5) / STEPS - centre;
                double y = i / size + (s / STEPS + 0.5) / STEPS - centre;
                double square = x * x + y * y;
                hits += square >= inner * inner && square < outer * outer ? 1 : 0;
            }
            coverage[i] = hits * 256 / (STEPS * STEPS);
        }
        return coverage;
    }

    /**
     * The look of the points.
     *
     * @param point the colour of each point, opaque
     * @param dimmed the colour of each point that is not listed
     * @param background of the image
     * @param flag of the rings around flagged points
     * @param dimmedFlag of the rings around flagged points that are not listed
     */
    record Colours(int[] point, int[] dimmed, int background, int flag, int dimmedFlag) {}

    /** Draws all points: dimmed ones first, so that they hide no others. */
    void draw(
            Pixels pixels,
            MapPoints points,
            MapViewport view,
            double pixelScale,
            Colours colours,
            BitSet listed,
            BitSet flagged) {
        Arrays.fill(pixels.argb(), colours.background());
        for (boolean bright : new boolean[] {false, true}) {
            int[] colour = bright ? colours.point() : colours.dimmed();
            int flag = bright ? colours.flag() : colours.dimmedFlag();
            for (int i = 0; i < points.count(); i++) {
                if (listed.get(i) == bright) {
                    int x = (int) Math.floor(view.screenX(points.x()[i]) * pixelScale);
                    int y = (int) Math.floor(view.screenY(points.y()[i]) * pixelScale);
                    stamp(pixels, x, y, disc, colour[i]);
                    if (flagged.get(i)) {
                        stamp(pixels, x, y, ring, flag);
                    }
                }
            }
        }
    }

    private void stamp(Pixels pixels, int x, int y, int[] coverage, int colour) {
        int left = x - size / 2;
        int top = y - size / 2;
        int firstX = Math.max(0, -left);
        int lastX = Math.min(size, pixels.width() - left);
        int firstY = Math.max(0, -top);
        int lastY = Math.min(size, pixels.height() - top);
        int[] argb = pixels.argb();
        for (int row = firstY; row < lastY; row++) {
            int source = row * size;
            int target = (top + row) * pixels.width() + left;
            for (int column = firstX; column < lastX; column++) {
                int share = coverage[source + column];
                if (share == 256) {
                    argb[target + column] = colour;
                } else if (share > 0) {
                    argb[target + column] = mix(colour, argb[target + column], share);
                }
            }
        }
    }

    /**
     * Mixes two opaque colours.
     *
     * @param share of the first one, 0 to 256
     */
    static int mix(int over, int below, int share) {
        int rest = 256 - share;
        int redBlue = ((over & 0xff00ff) * share + (below & 0xff00ff) * rest) >>> 8 & 0xff00ff;
        int green = ((over & 0xff00) * share + (below & 0xff00) * rest) >>> 8 & 0xff00;
        return 0xff000000 | redBlue | green;
    }
}
