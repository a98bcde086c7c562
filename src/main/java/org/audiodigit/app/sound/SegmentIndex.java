package org.audiodigit.app.sound;

import java.util.List;
import java.util.Optional;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.app.sound.axis.Viewport;

/** Finds segments and their edges; the segments are in order of time and do not overlap. */
record SegmentIndex(List<PlotSegment> segments) {

    /** Maximum distance of the pointer from an edge, in pixels. */
    private static final double TOLERANCE = 5;

    /** Minimum width of a segment whose edges can be dragged, in pixels. */
    private static final double MIN_WIDTH = 8;

    /** An edge of a segment. */
    record Grip(int index, Edge edge) {}

    /** Index of the first segment that ends after a time; the number of segments without one. */
    int firstEndingAfter(double seconds) {
        int from = 0;
        int to = segments.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (segments.get(middle).end() > seconds) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Index of the segment at a time, or {@link PlotSegments#NONE}. */
    int at(double seconds) {
        int index = firstEndingAfter(seconds);
        return index < segments.size() && segments.get(index).start() <= seconds
                ? index
                : PlotSegments.NONE;
    }

    /**
     * Finds the edge near a position. Where two segments meet, it is the edge of the one at the
     * position; the middle of a narrow segment belongs to none of its edges.
     *
     * @param x distance from the left edge of the plot, in pixels
     * @param width of the plot, in pixels
     */
    Optional<Grip> gripAt(Viewport view, double x, double width) {
        double seconds = view.secondsAt(x, width);
        double reach = TOLERANCE * view.span() / width;
        int inside = at(seconds);
        if (inside != PlotSegments.NONE) {
            return grip(inside, seconds, Math.min(reach, length(inside) / 4), view, width);
        }
        int after = firstEndingAfter(seconds);
        Optional<Grip> right =
                after < segments.size()
                        ? grip(after, seconds, reach, view, width)
                        : Optional.empty();
        Optional<Grip> left =
                after > 0 ? grip(after - 1, seconds, reach, view, width) : Optional.empty();
        if (left.isPresent() && right.isPresent()) {
            double gap = segments.get(after).start() - segments.get(after - 1).end();
            return seconds - segments.get(after - 1).end() < gap / 2 ? left : right;
        }
        return left.or(() -> right);
    }

    private Optional<Grip> grip(
            int index, double seconds, double reach, Viewport view, double width) {
        if (length(index) / view.span() * width < MIN_WIDTH) {
            return Optional.empty();
        }
        double toStart = Math.abs(seconds - segments.get(index).start());
        double toEnd = Math.abs(seconds - segments.get(index).end());
        if (Math.min(toStart, toEnd) > reach) {
            return Optional.empty();
        }
        return Optional.of(new Grip(index, toStart < toEnd ? Edge.START : Edge.END));
    }

    private double length(int index) {
        return segments.get(index).end() - segments.get(index).start();
    }

    /** Whether an edge exists. */
    boolean has(Grip grip) {
        return grip.index() < segments.size();
    }

    /** The time of an edge. */
    double seconds(Grip grip) {
        PlotSegment segment = segments.get(grip.index());
        return grip.edge() == Edge.START ? segment.start() : segment.end();
    }
}
