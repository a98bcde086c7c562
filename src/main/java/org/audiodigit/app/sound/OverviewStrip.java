package org.audiodigit.app.sound;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import org.audiodigit.app.sound.axis.AmplitudeScale;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;

/** Overview of the whole recording with the visible part marked; hidden if all is visible. */
final class OverviewStrip {

    /** Minimum width of the mark, in pixels. */
    private static final double MIN_WIDTH = 4;

    /** Opacity of the overlay on the invisible parts. */
    private static final double OVERLAY_OPACITY = 0.65;

    private final SoundViewModel model;
    private final Themes themes;
    private final SegmentPainter segments;
    private final WaveformPainter painter = new WaveformPainter();
    private final CanvasRegion region = new CanvasRegion(this::paint);
    private double grabOffset;

    OverviewStrip(SoundViewModel model, Themes themes, SegmentPainter segments) {
        this.model = model;
        this.segments = segments;
        this.themes = themes;
        region.setId("overview");
        region.setAccessibleText(
                "Overview of the recording with its segments and the visible part; drag to scroll");
        region.setOnMousePressed(this::press);
        region.setOnMouseDragged(this::drag);
        model.viewportProperty().subscribe(view -> region.setVisible(!view.isWhole()));
    }

    CanvasRegion region() {
        return region;
    }

    /** Grabs the mark at the pointer, or moves its centre to a pointer outside of it. */
    private void press(MouseEvent event) {
        Viewport view = model.viewportProperty().get();
        double time = seconds(event);
        grabOffset = view.contains(time) ? time - view.from() : view.span() / 2;
        drag(event);
    }

    private void drag(MouseEvent event) {
        model.navigation().startAt(seconds(event) - grabOffset);
        event.consume();
    }

    private double seconds(MouseEvent event) {
        return event.getX() / region.getWidth() * model.viewportProperty().get().duration();
    }

    private void paint(Canvas canvas) {
        Viewport view = model.viewportProperty().get();
        if (view.isWhole()) {
            return; // hidden
        }
        CanvasColours colours = themes.get().canvas();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        PlotArea area = new PlotArea(0, 0, canvas.getWidth(), canvas.getHeight());
        Viewport all = Viewport.all(view.duration());
        graphics.setFill(colours.grid());
        graphics.fillRect(0, 0, area.width(), area.height());
        model.drawing()
                .drawableProperty()
                .get()
                .ifPresent(
                        sound ->
                                painter.paint(
                                        canvas,
                                        area,
                                        sound,
                                        all,
                                        sound.limit(AmplitudeScale.FITTED),
                                        colours));
        double from = Math.floor(all.positionOf(view.from(), area.width()));
        double to = Math.ceil(all.positionOf(view.to(), area.width()));
        double width = Math.max(MIN_WIDTH, to - from);
        graphics.setFill(colours.background().deriveColor(0, 1, 1, OVERLAY_OPACITY));
        graphics.fillRect(0, 0, from, area.height());
        graphics.fillRect(from + width, 0, area.width() - from - width, area.height());
        segments.paintMarks(graphics, area, view.duration(), themes.get());
        graphics.setStroke(colours.text());
        graphics.setLineWidth(1);
        graphics.strokeRect(from + 0.5, 0.5, width - 1, area.height() - 1);
    }
}
