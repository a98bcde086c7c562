package org.audiodigit.app.sound;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;

/**
 * What lies over the plots: what a model judged, selection, cursor of playback, crosshair. They are
 * shapes of their own, so that the plots need not be painted again.
 */
final class PlotOverlay extends Pane {

    private static final List<String> ON_WAVEFORM = List.of("sound-hair");
    private static final List<String> ON_SPECTROGRAM = List.of("sound-hair", "on-spectrogram");

    private final SoundViewModel model;
    private final TimeBand marked = new TimeBand("sound-marked");
    private final TimeBand selection = new TimeBand("sound-selection");
    private final TimeBand cursor = new TimeBand("sound-cursor");
    private final TimeBand hair = new TimeBand("sound-hair");
    private final Rectangle across = new Rectangle();
    private PlotLayout layout = PlotLayout.of(0, 0);
    private Optional<Pointer> pointer = Optional.empty();

    /** A place on the plots, in pixels. */
    record Pointer(double x, double y) {}

    PlotOverlay(SoundViewModel model) {
        this.model = model;
        setMouseTransparent(true);
        setManaged(false);
        across.setManaged(false);
        marked.addTo(this);
        selection.addTo(this);
        hair.addTo(this);
        getChildren().add(across);
        cursor.addTo(this);
        model.markedProperty().subscribe(this::update);
        model.selectionProperty().subscribe(this::update);
        model.cursorProperty().subscribe(this::moveCursor);
        model.viewportProperty().subscribe(this::update);
        model.shownProperty().subscribe(this::update);
    }

    void place(PlotLayout newLayout) {
        layout = newLayout;
        update(this);
    }

    void point(Optional<Pointer> at) {
        pointer = at;
        moveHair();
    }

    private void update(Object why) {
        show(marked, model.markedProperty().get());
        show(selection, model.selectionProperty().get());
        moveCursor(model.cursorProperty().get());
        moveHair();
    }

    private void show(TimeBand band, Optional<TimeRange> stretch) {
        if (stretch.isEmpty()) {
            band.hide();
            return;
        }
        double from = x(stretch.get().from());
        band.show(layout, from, x(stretch.get().to()) - from);
    }

    private void moveCursor(OptionalDouble seconds) {
        if (seconds.isPresent()) {
            cursor.show(layout, Math.floor(x(seconds.getAsDouble())), 1);
        } else {
            cursor.hide();
        }
    }

    private void moveHair() {
        boolean shown = model.shownProperty().get().isPresent();
        Optional<Pointer> seen = pointer.filter(at -> shown);
        if (seen.isEmpty()) {
            hair.hide();
            across.setVisible(false);
            return;
        }
        hair.show(layout, Math.floor(seen.get().x()), 1);
        boolean below = seen.get().y() >= layout.waveformHeight();
        across.getStyleClass().setAll(below ? ON_SPECTROGRAM : ON_WAVEFORM);
        across.setVisible(true);
        across.setX(layout.waveform().x());
        across.setY(Math.floor(seen.get().y()));
        across.setWidth(layout.waveform().width());
        across.setHeight(1);
    }

    private double x(double seconds) {
        Viewport view = model.viewportProperty().get();
        PlotArea area = layout.waveform();
        return area.x() + view.positionOf(seconds, area.width());
    }
}
