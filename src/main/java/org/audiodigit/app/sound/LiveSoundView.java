package org.audiodigit.app.sound;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.sound.axis.AmplitudeScale;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyTicks;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.sound.raster.RecentSoundRaster;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.common.Ticks.Tick;

/**
 * Waveform and spectrogram that scroll while sound is captured, with the words that were found, in
 * the layout of {@link SoundView}. Repaints only when sound or a word arrives.
 */
public final class LiveSoundView extends StackPane {

    private final LiveSoundViewModel model;
    private final PlotSettingsViewModel settings;
    private final Themes themes;
    private final SegmentPainter words;
    private final PixelImage waveform = new PixelImage();
    private final PixelImage spectrogram = new PixelImage();
    private final RecentSoundRaster raster = new RecentSoundRaster();
    private final CanvasRegion plots = new CanvasRegion(this::paint);

    /**
     * @param settings colours and frequencies
     */
    public LiveSoundView(LiveSoundViewModel model, PlotSettingsViewModel settings, Themes themes) {
        this.model = model;
        this.settings = settings;
        this.themes = themes;
        this.words = new SegmentPainter(model.words());
        setId("live-sound");
        setMinSize(0, 0);
        plots.setAccessibleText("Live waveform and spectrogram of the microphone");
        // otherwise each repaint would lay out the whole window
        plots.setManaged(false);
        getChildren().add(plots);
        model.secondsProperty().subscribe(seconds -> plots.repaint());
        model.words().segmentsProperty().subscribe(changed -> plots.repaint());
        settings.styleProperty().subscribe(style -> plots.repaint());
        themes.themeProperty().subscribe(theme -> plots.repaint());
    }

    @Override
    protected void layoutChildren() {
        plots.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void paint(Canvas canvas) {
        PlotLayout layout = PlotLayout.of(canvas.getWidth(), canvas.getHeight());
        if (!layout.waveform().hasPixels() || !layout.spectrogram().hasPixels()) {
            return;
        }
        Viewport view = model.viewport();
        CanvasColours colours = themes.get().canvas();
        double peak = Math.max(model.sound().peak(), AmplitudeScale.QUIET);
        paintWaveform(canvas, layout.waveform(), view, peak, colours);
        paintSpectrogram(canvas, layout.spectrogramInPlots(), view, peak, colours);
        words.paint(canvas.getGraphicsContext2D(), layout, view, themes.get(), true);
    }

    private void paintWaveform(
            Canvas canvas, PlotArea area, Viewport view, double peak, CanvasColours colours) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double limit = settings.amplitudeProperty().getValue().limit(peak);
        Pixels pixels = waveform.blank(canvas, area);
        raster.paintWaveform(pixels, model.sound(), view, limit, PixelImage.argb(colours.accent()));
        waveform.draw(graphics, area);
        AxisPainter axes = new AxisPainter(graphics, colours);
        double middle = area.y() + area.height() / 2;
        DoubleUnaryOperator y = amplitude -> middle - amplitude / limit * area.height() / 2;
        axes.frame(area);
        axes.left(area, AxisPainter.amplitudeTicks(area, limit), y);
        axes.name(area, "Amplitude");
    }

    private void paintSpectrogram(
            Canvas canvas, PlotArea area, Viewport view, double peak, CanvasColours colours) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        SpectrogramStyle style = settings.style().relativeTo(20 * Math.log10(peak));
        Pixels pixels = spectrogram.blank(canvas, area);
        raster.paintSpectrogram(
                pixels, model.sound(), view, style, PixelImage.argb(colours.plot()));
        spectrogram.draw(graphics, area);
        AxisPainter axes = new AxisPainter(graphics, colours);
        axes.frame(area);
        List<Tick> times = AxisPainter.timeTicks(view, area.width());
        axes.below(
                area,
                times,
                seconds -> area.x() + view.positionOf(seconds, area.width()),
                AxisPainter.timeUnit(view));
        if (model.sound().sampleRate() > 0) {
            FrequencyRange range = style.frequencies().within(model.sound().sampleRate() / 2.0);
            axes.left(
                    area,
                    FrequencyTicks.of(style.scale(), range, area.height(), 2 * AxisPainter.LINE),
                    hertz -> area.bottom() - style.scale().height(hertz, range) * area.height());
            axes.name(area, "Frequency");
        }
    }
}
