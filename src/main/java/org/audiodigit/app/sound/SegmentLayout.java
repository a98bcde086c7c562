package org.audiodigit.app.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.audiodigit.app.sound.axis.Viewport;

/** Positions of the visible segments and of their texts, in pixels. */
final class SegmentLayout {

    /** Space between a text and the edges of its label. */
    static final double PADDING = 4;

    /** Of narrower segments only the selected one has a label. */
    static final double MIN_WIDTH_WITH_LABEL = 4;

    /** Minimum space between two labels. */
    private static final double GAP = 2;

    /**
     * A visible segment.
     *
     * @param index in the list of segments
     * @param from left edge, may be left of the plot
     * @param to right edge, at least one pixel after the left one
     * @param labelFrom left edge of the label; NaN if there is no space for its text
     * @param labelTo right edge of the label
     */
    record Box(int index, double from, double to, double labelFrom, double labelTo) {

        boolean hasLabel() {
            return !Double.isNaN(labelFrom);
        }

        double width() {
            return to - from;
        }
    }

    private SegmentLayout() {}

    /**
     * Lays out the segments of a view. Of several segments in one pixel only the first is returned,
     * so that the number of boxes is at most the width; labels do not overlap. The selected segment
     * always has its box, and its label comes first.
     *
     * @param width of the plot
     * @param selected index of the selected segment, or {@link PlotSegments#NONE}
     * @param textWidth measures a text
     */
    static List<Box> of(
            List<PlotSegment> segments,
            Viewport view,
            double width,
            int selected,
            ToDoubleFunction<String> textWidth) {
        List<Box> boxes = new ArrayList<>();
        SegmentIndex index = new SegmentIndex(segments);
        Label reserved = Label.NONE;
        if (selected >= 0 && selected < segments.size()) {
            Box box = box(segments, selected, view, width);
            if (box.to() > 0 && box.from() < width) {
                reserved = label(segments.get(selected), box, width, textWidth);
            }
        }
        double lastPixel = Double.NEGATIVE_INFINITY;
        double lastLabel = Double.NEGATIVE_INFINITY;
        for (int i = index.firstEndingAfter(view.from());
                i < segments.size() && segments.get(i).start() < view.to();
                i++) {
            Box box = box(segments, i, view, width);
            if (i != selected && Math.floor(box.to()) <= lastPixel) {
                continue;
            }
            lastPixel = Math.floor(box.to());
            Label label = i == selected ? reserved : label(segments.get(i), box, width, textWidth);
            boolean free =
                    i == selected
                            || box.width() >= MIN_WIDTH_WITH_LABEL
                                    && label.from >= lastLabel + GAP
                                    && (label.to + GAP <= reserved.from
                                            || label.from >= reserved.to + GAP);
            if (free) {
                lastLabel = label.to;
                box = new Box(i, box.from(), box.to(), label.from, label.to);
            }
            boxes.add(box);
        }
        return boxes;
    }

    private static Box box(List<PlotSegment> segments, int index, Viewport view, double width) {
        double from = view.positionOf(segments.get(index).start(), width);
        double to = view.positionOf(segments.get(index).end(), width);
        return new Box(index, from, Math.max(to, from + 1), Double.NaN, Double.NaN);
    }

    /** Position of a label: centred on the visible part of its segment, and inside the plot. */
    private record Label(double from, double to) {

        static final Label NONE = new Label(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private static Label label(
            PlotSegment segment, Box box, double width, ToDoubleFunction<String> textWidth) {
        double size = Math.ceil(textWidth.applyAsDouble(segment.text())) + 2 * PADDING;
        double centre = (Math.max(0, box.from()) + Math.min(width, box.to())) / 2;
        double from = Math.rint(Math.max(0, Math.min(centre - size / 2, width - size)));
        return new Label(from, from + size);
    }
}
