package org.audiodigit.app.sound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.sound.SegmentLayout.Box;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;

/**
 * Draws segments over waveform and spectrogram, and as marks on the overview: a band in the colour
 * of the label, with its text above. The edges of a segment that is not sure are dashed.
 */
final class SegmentPainter {

    /** Height of the labels at the upper edge of the waveform. */
    private static final double LABEL_HEIGHT = 18;

    /** If the waveform is lower, the spectrogram has the labels. */
    private static final double MIN_HEIGHT_WITH_LABELS = 40;

    /** Height of the bars at the upper edge of a plot; narrow segments have nothing else. */
    private static final double BAR = 5;

    private static final double BAND_OPACITY = 0.14;
    private static final double SELECTED_OPACITY = 0.34;
    private static final double DASH = 4;
    private static final double CORNER = 6;
    private static final Color SHADE = Color.color(0, 0, 0, 0.6);
    private static final Color SELECTED_ON_SPECTROGRAM = Color.color(1, 1, 1, 0.16);

    /**
     * The colours of a label.
     *
     * @param text black or white, with a contrast of at least 4.5 : 1 to {@code fill}
     */
    private record Colours(Color fill, Color band, Color selectedBand, Color text) {

        static Colours of(Color fill) {
            return new Colours(
                    fill,
                    fill.deriveColor(0, 1, 1, BAND_OPACITY),
                    fill.deriveColor(0, 1, 1, SELECTED_OPACITY),
                    textOn(fill));
        }
    }

    private final PlotSegments model;
    private final Map<Integer, Colours> colours = new HashMap<>();
    private Theme theme = Theme.LIGHT;

    SegmentPainter(PlotSegments model) {
        this.model = model;
    }

    /** Black or white, whichever has the higher contrast to a colour; at least 4.5 : 1. */
    static Color textOn(Color background) {
        return contrast(background, Color.WHITE) > contrast(background, Color.BLACK)
                ? Color.WHITE
                : Color.BLACK;
    }

    /** The contrast of two opaque colours (WCAG 2.1), 1 to 21. */
    static double contrast(Color first, Color second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /**
     * Draws the segments over the plots.
     *
     * @param brighten whether the spectrogram of the selected segment is brighter
     */
    void paint(
            GraphicsContext graphics,
            PlotLayout layout,
            Viewport view,
            Theme newTheme,
            boolean brighten) {
        use(newTheme);
        PlotArea upper = layout.waveform();
        PlotArea lower = layout.spectrogramInPlots();
        PlotArea labelled = upper.height() >= MIN_HEIGHT_WITH_LABELS ? upper : lower;
        int selected = model.selectedProperty().get();
        List<PlotSegment> segments = model.segmentsProperty().get();
        graphics.setFont(AxisPainter.FONT);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        for (Box box : layOut(view, upper.width())) {
            PlotSegment segment = segments.get(box.index());
            Colours paints = colours(segment);
            boolean chosen = box.index() == selected;
            double from = upper.x() + Math.max(0, box.from());
            double width = upper.x() + Math.min(upper.width(), box.to()) - from;
            boolean wide = box.width() >= SegmentLayout.MIN_WIDTH_WITH_LABEL;
            if (wide || chosen) {
                graphics.setFill(chosen ? paints.selectedBand : paints.band);
                graphics.fillRect(from, upper.y(), width, upper.height());
                if (chosen && brighten) {
                    graphics.setFill(SELECTED_ON_SPECTROGRAM);
                    graphics.fillRect(from, lower.y(), width, lower.height());
                }
            }
            if (wide) {
                edge(graphics, box.from(), layout, segment, paints, chosen);
                edge(graphics, box.to(), layout, segment, paints, chosen);
            }
            bar(graphics, from, width, lower, paints, chosen);
            bar(graphics, from, width, upper, paints, chosen);
            if (box.hasLabel()) {
                label(graphics, segment.text(), box, labelled, paints, chosen);
            }
        }
        model.editPositionProperty()
                .get()
                .ifPresent(seconds -> editPosition(graphics, layout, view, seconds));
    }

    private void editPosition(
            GraphicsContext graphics, PlotLayout layout, Viewport view, double seconds) {
        if (view.contains(seconds)) {
            PlotArea upper = layout.waveform();
            PlotArea lower = layout.spectrogramInPlots();
            double x = Math.floor(upper.x() + view.positionOf(seconds, upper.width()));
            graphics.setFill(theme.canvas().text());
            line(graphics, x, 1, upper, true);
            graphics.setFill(SHADE);
            graphics.fillRect(x, lower.y(), 1, lower.height());
            graphics.setFill(Color.WHITE);
            line(graphics, x, 1, lower, true);
        }
    }

    /** Draws the segments of a whole recording as marks on its overview. */
    void paintMarks(GraphicsContext graphics, PlotArea area, double duration, Theme newTheme) {
        use(newTheme);
        int selected = model.selectedProperty().get();
        List<PlotSegment> segments = model.segmentsProperty().get();
        for (Box box : layOut(Viewport.all(duration), area.width())) {
            boolean chosen = box.index() == selected;
            if (chosen) {
                graphics.setFill(theme.canvas().text());
                graphics.fillRect(box.from() - 2, area.y(), box.width() + 4, area.height());
            }
            graphics.setFill(colours(segments.get(box.index())).fill);
            double height = chosen ? area.height() : BAR;
            graphics.fillRect(box.from(), area.bottom() - height, box.width(), height);
        }
    }

    private List<Box> layOut(Viewport view, double width) {
        return SegmentLayout.of(
                model.segmentsProperty().get(),
                view,
                width,
                model.selectedProperty().get(),
                AxisPainter::width);
    }

    private void use(Theme newTheme) {
        if (newTheme != theme) {
            theme = newTheme;
            colours.clear();
        }
    }

    private Colours colours(PlotSegment segment) {
        return colours.computeIfAbsent(
                segment.colourIndex(),
                index ->
                        Colours.of(
                                index < 0
                                        ? theme.canvas().muted()
                                        : LabelColours.of(index, theme)));
    }

    private static void bar(
            GraphicsContext graphics,
            double from,
            double width,
            PlotArea area,
            Colours paints,
            boolean chosen) {
        double height = chosen ? 2 * BAR : BAR;
        graphics.setFill(SHADE);
        graphics.fillRect(from, area.y() + height, width, 1);
        graphics.setFill(paints.fill);
        graphics.fillRect(from, area.y(), width, height);
    }

    private static void edge(
            GraphicsContext graphics,
            double position,
            PlotLayout layout,
            PlotSegment segment,
            Colours paints,
            boolean chosen) {
        PlotArea upper = layout.waveform();
        PlotArea lower = layout.spectrogramInPlots();
        if (position < 0 || position > upper.width()) {
            return;
        }
        double x = Math.floor(upper.x() + position);
        double width = chosen ? 2 : 1;
        graphics.setFill(paints.fill);
        line(graphics, x, width, upper, segment.isUnsure());
        graphics.setFill(SHADE);
        graphics.fillRect(x - 1, lower.y(), width + 2, lower.height());
        graphics.setFill(Color.WHITE);
        line(graphics, x, width, lower, segment.isUnsure());
    }

    /** Draws a vertical line as rectangles, which are drawn faster than strokes. */
    private static void line(
            GraphicsContext graphics, double x, double width, PlotArea area, boolean dashed) {
        if (!dashed) {
            graphics.fillRect(x, area.y(), width, area.height());
            return;
        }
        for (double y = area.y(); y < area.bottom(); y += 2 * DASH) {
            graphics.fillRect(x, y, width, Math.min(DASH, area.bottom() - y));
        }
    }

    private void label(
            GraphicsContext graphics,
            String text,
            Box box,
            PlotArea area,
            Colours paints,
            boolean chosen) {
        double x = area.x() + box.labelFrom();
        double y = area.y() + 1;
        double width = box.labelTo() - box.labelFrom();
        if (chosen) {
            graphics.setFill(theme.canvas().text());
            graphics.fillRoundRect(x - 2, y - 1, width + 4, LABEL_HEIGHT + 3, CORNER, CORNER);
        }
        graphics.setFill(paints.fill);
        graphics.fillRoundRect(x, y, width, LABEL_HEIGHT, CORNER, CORNER);
        graphics.setFill(paints.text);
        graphics.fillText(text, x + width / 2, y + LABEL_HEIGHT / 2);
    }
}
