package org.audiodigit.app.sound;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.FrequencyTicks;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;

/** A small view of a recording: title, waveform and spectrogram, with axes if they fit. */
public final class SoundThumbnail extends VBox {

    /** Height of the waveform as a share of the plot. */
    private static final double WAVEFORM_SHARE = 0.35;

    private static final double GAP = 2;
    private static final double LEFT_MARGIN = 52;
    private static final double BOTTOM_MARGIN = 20;
    private static final double RIGHT_MARGIN = 4;
    private static final double TICK_DISTANCE = 28;

    /** Minimum size of a plot with axes, in pixels. */
    private static final double MIN_WIDTH_WITH_AXES = 150;

    private static final double MIN_HEIGHT_WITH_AXES = 96;

    private final ThumbnailViewModel model;
    private final Themes themes;
    private final WaveformPainter waveform = new WaveformPainter();
    private final SpectrogramPainter spectrogram = new SpectrogramPainter();
    private final CanvasRegion plot = new CanvasRegion(this::paint);

    /**
     * @param before shown before the title
     */
    public SoundThumbnail(ThumbnailViewModel model, Themes themes, Node before) {
        this.model = model;
        this.themes = themes;
        getStyleClass().add("sound-thumbnail");
        Label title = new Label();
        title.getStyleClass().add("sound-title");
        // the label is shown before the title, and takes differ at the end
        title.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        title.textProperty().bind(model.titleProperty());
        HBox heading = new HBox(8, before, title);
        heading.setAlignment(Pos.BASELINE_LEFT);
        VBox.setVgrow(plot, Priority.ALWAYS);
        plot.setMinSize(0, 48);
        getChildren().addAll(heading, plot);
        model.drawing().revisionProperty().subscribe(revision -> plot.repaint());
        themes.themeProperty().subscribe(theme -> plot.repaint());
    }

    private void paint(Canvas canvas) {
        plot.setAccessibleText(SoundDescription.thumbnail(model));
        model.drawing()
                .drawableProperty()
                .get()
                .ifPresent(sound -> paint(canvas, sound, themes.get().canvas()));
    }

    private void paint(Canvas canvas, SoundDrawing.Drawable sound, CanvasColours colours) {
        boolean withAxes =
                canvas.getWidth() >= MIN_WIDTH_WITH_AXES
                        && canvas.getHeight() >= MIN_HEIGHT_WITH_AXES;
        double left = withAxes ? LEFT_MARGIN : 0;
        double width = canvas.getWidth() - left - (withAxes ? RIGHT_MARGIN : 0);
        double height = canvas.getHeight() - (withAxes ? BOTTOM_MARGIN : 0);
        double upper = Math.round(height * WAVEFORM_SHARE);
        PlotArea above = new PlotArea(left, 0, width, upper - GAP);
        PlotArea below = new PlotArea(left, upper, width, height - upper);
        if (!above.hasPixels() || !below.hasPixels()) {
            return;
        }
        double seconds = Math.max(model.axes().seconds(), sound.source().seconds());
        double share = sound.source().seconds() / seconds;
        Viewport whole = Viewport.all(sound.source().seconds());
        double limit =
                model.drawing()
                        .settings()
                        .amplitudeProperty()
                        .getValue()
                        .limit(Math.max(model.axes().peak(), sound.peak()));
        waveform.paint(canvas, part(above, share), sound, whole, limit, colours);
        spectrogram.paint(
                canvas,
                part(below, share),
                model.drawing(),
                model.drawing().settings().style(),
                whole,
                colours);
        if (withAxes) {
            paintAxes(
                    new AxisPainter(canvas.getGraphicsContext2D(), colours), above, below, seconds);
        }
    }

    /** The part of a plot that the recording fills. */
    private static PlotArea part(PlotArea area, double share) {
        return new PlotArea(
                area.x(), area.y(), Math.max(1, Math.round(area.width() * share)), area.height());
    }

    private void paintAxes(AxisPainter axes, PlotArea above, PlotArea below, double seconds) {
        axes.frame(above);
        axes.frame(below);
        var range = model.drawing().frequencies();
        FrequencyScale scale = model.drawing().settings().style().scale();
        axes.left(
                below,
                FrequencyTicks.of(scale, range, below.height(), TICK_DISTANCE),
                hertz -> below.bottom() - scale.height(hertz, range) * below.height());
        Viewport time = Viewport.all(seconds);
        axes.below(
                below,
                AxisPainter.timeTicks(time, below.width()),
                at -> below.x() + time.positionOf(at, below.width()),
                AxisPainter.timeUnit(time));
    }
}
