package org.audiodigit.app.sound;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import org.audiodigit.app.sound.axis.AmplitudeScale;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.common.Ticks.Tick;

/** Waveform above spectrogram, the overlay on both and the overview below. */
final class SoundPlots extends Pane {

    private static final double OVERVIEW_HEIGHT = 20;
    private static final double OVERVIEW_GAP = 4;

    /** Lower plots have no overview. */
    private static final double MIN_HEIGHT_WITH_OVERVIEW = 150;

    private final SoundViewModel model;
    private final Themes themes;
    private final WaveformPlot waveformPlot = new WaveformPlot();
    private final SpectrogramPlot spectrogramPlot = new SpectrogramPlot();
    private final CanvasRegion waveform = new CanvasRegion(this::paintWaveform);
    private final CanvasRegion spectrogram = new CanvasRegion(this::paintSpectrogram);
    private final ExplanationPainter explanationPainter = new ExplanationPainter();
    private final CanvasRegion explanation = new CanvasRegion(this::paintExplanation);
    private final CanvasRegion segments = new CanvasRegion(this::paintSegments);
    private final SegmentPainter segmentPainter;
    private final OverviewStrip overview;
    private final PlotOverlay overlay;
    private PlotLayout layout = PlotLayout.of(0, 0);

    SoundPlots(SoundViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        this.segmentPainter = new SegmentPainter(model.segments());
        this.overview = new OverviewStrip(model, themes, segmentPainter);
        this.overlay = new PlotOverlay(model);
        getStyleClass().add("sound-plots");
        setFocusTraversable(true);
        setAccessibleText("Waveform and spectrogram");
        setMinSize(0, 0);
        setPrefSize(480, 360);
        waveform.setId("waveform");
        spectrogram.setId("spectrogram");
        explanation.setId("explanation");
        segments.setId("segments");
        for (CanvasRegion region : List.of(waveform, spectrogram, explanation, segments)) {
            // otherwise each repaint would lay out the whole window
            region.setManaged(false);
            region.setMouseTransparent(true);
        }
        overview.region().setManaged(false);
        getChildren()
                .addAll(waveform, spectrogram, explanation, segments, overlay, overview.region());
        model.drawing().revisionProperty().subscribe(value -> repaint());
        model.viewportProperty().subscribe(value -> repaint());
        model.explanation().drawnProperty().subscribe(value -> explanation.repaint());
        model.explanation().visibleProperty().subscribe(value -> repaint());
        themes.themeProperty().subscribe(value -> repaint());
        model.segments().segmentsProperty().subscribe(value -> repaintSegments());
        model.segments().selectedProperty().subscribe(value -> repaintSegments());
        model.segments().editPositionProperty().subscribe(value -> segments.repaint());
    }

    private void repaintSegments() {
        segments.repaint();
        overview.region().repaint();
    }

    private void repaint() {
        waveform.repaint();
        spectrogram.repaint();
        explanation.repaint();
        repaintSegments();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double strip = getHeight() >= MIN_HEIGHT_WITH_OVERVIEW ? OVERVIEW_HEIGHT : 0;
        double gap = strip > 0 ? OVERVIEW_GAP : 0;
        double height = Math.max(0, Math.floor(getHeight()) - strip - gap);
        layout = PlotLayout.of(width, height);
        waveform.resizeRelocate(0, 0, width, layout.waveformHeight());
        spectrogram.resizeRelocate(0, layout.waveformHeight(), width, layout.spectrogramHeight());
        explanation.resizeRelocate(0, layout.waveformHeight(), width, layout.spectrogramHeight());
        PlotArea area = layout.waveform();
        overview.region().resizeRelocate(area.x(), height + gap, area.width(), strip);
        segments.resizeRelocate(0, 0, width, height);
        overlay.resizeRelocate(0, 0, width, height);
        overlay.setLayout(layout);
    }

    private void paintWaveform(Canvas canvas) {
        PlotArea area = layout.waveform();
        model.drawing()
                .drawableProperty()
                .get()
                .filter(sound -> area.hasPixels())
                .ifPresent(
                        sound -> {
                            model.drawing().requestSamples(viewport(), area.width());
                            waveformPlot.paint(
                                    canvas, layout, sound, amplitudes(), viewport(), colours());
                        });
        waveform.setAccessibleText(SoundDescription.waveform(model));
    }

    private void paintSpectrogram(Canvas canvas) {
        if (model.drawing().spectrogram().isPresent() && layout.spectrogram().hasPixels()) {
            spectrogramPlot.paint(
                    canvas,
                    layout,
                    model.drawing(),
                    model.explanation().below(model.settings().style()),
                    viewport(),
                    colours());
        }
        spectrogram.setAccessibleText(SoundDescription.spectrogram(model));
    }

    private void paintExplanation(Canvas canvas) {
        Optional<PlotExplanation> shown = model.explanation().drawnProperty().get();
        explanation.setAccessibleText(
                shown.map(PlotExplanation::description).orElse("No explanation"));
        PlotArea area = layout.spectrogram();
        if (shown.isPresent()
                && area.hasPixels()
                && model.drawing().drawableProperty().get().isPresent()) {
            explanationPainter.paint(
                    canvas,
                    area,
                    shown.get(),
                    viewport(),
                    model.settings().style().scale(),
                    model.drawing().frequencies());
        }
    }

    private void paintSegments(Canvas canvas) {
        if (model.drawing().drawableProperty().get().isPresent() && layout.waveform().hasPixels()) {
            // the colours of an explanation have a legend
            boolean brighten = !model.explanation().visibleProperty().get();
            segmentPainter.paint(
                    canvas.getGraphicsContext2D(), layout, viewport(), themes.get(), brighten);
        }
        segments.setAccessibleText(SoundDescription.segments(model));
    }

    private AmplitudeScale amplitudes() {
        return model.settings().amplitudeProperty().getValue();
    }

    private Viewport viewport() {
        return model.viewportProperty().get();
    }

    private CanvasColours colours() {
        return themes.get().canvas();
    }

    PlotLayout plotLayout() {
        return layout;
    }

    PlotOverlay overlay() {
        return overlay;
    }

    /** The upper plot: the waveform with an axis of amplitudes. */
    private static final class WaveformPlot {

        private static final String[] DB_OF_PEAK = {"dB of", "peak"};

        private final WaveformPainter painter = new WaveformPainter();

        void paint(
                Canvas canvas,
                PlotLayout layout,
                SoundDrawing.Drawable sound,
                AmplitudeScale amplitudes,
                Viewport view,
                CanvasColours colours) {
            PlotArea area = layout.waveform();
            double limit = sound.limit(amplitudes);
            AxisPainter axes = new AxisPainter(canvas.getGraphicsContext2D(), colours);
            double middle = area.y() + area.height() / 2;
            DoubleUnaryOperator y = amplitude -> middle - amplitude / limit * area.height() / 2;
            List<Tick> ticks = AxisPainter.amplitudeTicks(area, limit);
            axes.horizontalGrid(area, ticks, y);
            axes.verticalGrid(
                    area,
                    AxisPainter.timeTicks(view, area.width()),
                    seconds -> area.x() + view.positionOf(seconds, area.width()));
            painter.paint(canvas, area, sound, view, limit, colours);
            axes.frame(area);
            axes.left(area, ticks, y);
            axes.name(area, "Amplitude");
            if (layout.bar().hasPixels() && area.height() >= 2 * AxisPainter.LINE) {
                // caption of the colour bar below, which has no space for it
                String[] lines = sound.isQuiet() ? new String[] {"dBFS"} : DB_OF_PEAK;
                axes.caption(layout.bar().x(), area, lines);
            }
        }
    }
}
