package org.audiodigit.app.map;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.ProjectedClips;

/**
 * The points of a map. An index stands for the same clip in all lists.
 *
 * @param x between 0 and the width of the map
 * @param y between 0 and the height of the map, from the top
 * @param width of the map, at most 1
 * @param height of the map, at most 1
 * @param indices the index of each clip by its id
 */
record MapPoints(
        List<Clip> clips,
        List<Prediction> predictions,
        float[] x,
        float[] y,
        double width,
        double height,
        Map<String, Integer> indices) {

    /** How much a point to the side of a direction counts as farther away. */
    private static final double SIDE_PENALTY = 2;

    static MapPoints of(ProjectedClips projected) {
        List<Clip> clips = projected.embeddings().clips();
        float[][] positions = projected.positions();
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (float[] position : positions) {
            for (int d = 0; d < 2; d++) {
                low[d] = Math.min(low[d], position[d]);
                high[d] = Math.max(high[d], position[d]);
            }
        }
        double largest = Math.max(high[0] - low[0], high[1] - low[1]);
        double scale = largest > 0 ? 1 / largest : 1;
        float[] x = new float[positions.length];
        float[] y = new float[positions.length];
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < positions.length; i++) {
            x[i] = (float) ((positions[i][0] - low[0]) * scale);
            y[i] = (float) ((high[1] - positions[i][1]) * scale);
            indices.put(clips.get(i).id(), i);
        }
        boolean empty = positions.length == 0;
        return new MapPoints(
                clips,
                projected.embeddings().predictions(),
                x,
                y,
                empty ? 0 : (high[0] - low[0]) * scale,
                empty ? 0 : (high[1] - low[1]) * scale,
                indices);
    }

    int count() {
        return x.length;
    }

    /** The index of a clip, or -1. */
    int index(Clip clip) {
        return indices.getOrDefault(clip.id(), -1);
    }

    BitSet indices(List<Clip> some) {
        BitSet found = new BitSet(count());
        for (Clip clip : some) {
            int index = index(clip);
            if (index >= 0) {
                found.set(index);
            }
        }
        return found;
    }

    BitSet indices(Set<String> ids) {
        BitSet found = new BitSet(count());
        for (String id : ids) {
            Integer index = indices.get(id);
            if (index != null) {
                found.set(index);
            }
        }
        return found;
    }

    /** The nearest of some points to a position, if it is within a distance. */
    OptionalInt nearest(double atX, double atY, double distance, BitSet among) {
        double best = distance * distance;
        int nearest = -1;
        for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
            double square = square(i, atX, atY);
            if (square <= best) {
                best = square;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    private double square(int i, double atX, double atY) {
        return (x[i] - atX) * (x[i] - atX) + (y[i] - atY) * (y[i] - atY);
    }

    /**
     * The nearest of some points in a direction, within 45 degrees of it.
     *
     * @param stepX -1, 0 or 1
     * @param stepY -1, 0 or 1
     */
    OptionalInt neighbour(int from, int stepX, int stepY, BitSet among) {
        double best = Double.POSITIVE_INFINITY;
        int nearest = -1;
        for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
            double dx = x[i] - x[from];
            double dy = y[i] - y[from];
            double along = dx * stepX + dy * stepY;
            double side = Math.abs(dx * stepY - dy * stepX);
            double distance = along + SIDE_PENALTY * side;
            if (i != from && along > 0 && side <= along && distance < best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /** The nearest points to a point, with the point itself. */
    BitSet around(int point, int count) {
        BitSet found = new BitSet(count());
        IntStream.range(0, count())
                .boxed()
                .sorted(
                        (a, b) ->
                                Double.compare(
                                        square(a, x[point], y[point]),
                                        square(b, x[point], y[point])))
                .limit(count)
                .forEach(found::set);
        return found;
    }

    /**
     * The points in a polygon, by the number of edges that a ray crosses.
     *
     * @param polygonX of the corners; the last one is connected with the first one
     */
    BitSet inside(double[] polygonX, double[] polygonY) {
        BitSet found = new BitSet(count());
        for (int i = 0; i < count(); i++) {
            boolean inside = false;
            for (int a = 0, b = polygonX.length - 1; a < polygonX.length; b = a++) {
                if (polygonY[a] > y[i] != polygonY[b] > y[i]) {
                    double crossing =
                            polygonX[a]
                                    + (y[i] - polygonY[a])
                                            * (polygonX[b] - polygonX[a])
                                            / (polygonY[b] - polygonY[a]);
                    inside ^= x[i] < crossing;
                }
            }
            found.set(i, inside);
        }
        return found;
    }
}
