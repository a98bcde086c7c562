package org.audiodigit.app.sound;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;

/** All of the recording in small, with the part in view marked; there while not all is in view. */
final class OverviewStrip {

    /** The mark stays this wide however small the part is, so that it can be seen. */
    private static final double NARROWEST = 4;

    /** How far what is out of view steps back. */
    private static final double DIMMED = 0.65;

    private final SoundViewModel model;
    private final Themes themes;
    private final WaveformPainter painter = new WaveformPainter();
    private final CanvasRegion region = new CanvasRegion(this::paint);
    private double grip;

    OverviewStrip(SoundViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        region.setId("overview");
        region.setAccessibleText("The part in view within all of the recording; drag to scroll");
        region.setOnMousePressed(this::take);
        region.setOnMouseDragged(this::drag);
        model.viewportProperty().subscribe(view -> region.setVisible(!view.isWhole()));
    }

    CanvasRegion region() {
        return region;
    }

    /** Takes hold of the mark where it is pressed; elsewhere its middle comes to the pointer. */
    private void take(MouseEvent event) {
        Viewport view = model.viewportProperty().get();
        double at = seconds(event);
        grip = view.contains(at) ? at - view.from() : view.span() / 2;
        drag(event);
    }

    private void drag(MouseEvent event) {
        model.navigation().startAt(seconds(event) - grip);
        event.consume();
    }

    private double seconds(MouseEvent event) {
        return event.getX() / region.getWidth() * model.viewportProperty().get().duration();
    }

    private void paint(Canvas canvas) {
        Viewport view = model.viewportProperty().get();
        CanvasColours colours = themes.get().canvas();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        PlotArea area = new PlotArea(0, 0, canvas.getWidth(), canvas.getHeight());
        Viewport all = Viewport.all(view.duration());
        graphics.setFill(colours.grid());
        graphics.fillRect(0, 0, area.width(), area.height());
        model.picture()
                .drawableProperty()
                .get()
                .filter(sound -> !view.isWhole())
                .ifPresent(sound -> painter.paint(canvas, area, sound, all, colours));
        double from = Math.floor(all.positionOf(view.from(), area.width()));
        double to = Math.ceil(all.positionOf(view.to(), area.width()));
        double width = Math.max(NARROWEST, to - from);
        graphics.setFill(colours.background().deriveColor(0, 1, 1, DIMMED));
        graphics.fillRect(0, 0, from, area.height());
        graphics.fillRect(from + width, 0, area.width() - from - width, area.height());
        graphics.setStroke(colours.text());
        graphics.setLineWidth(1);
        graphics.strokeRect(from + 0.5, 0.5, width - 1, area.height() - 1);
    }
}
