package org.audiodigit.app.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.ColumnGrid;
import org.audiodigit.app.sound.raster.SpectrogramProbe;
import org.audiodigit.app.sound.raster.TileKey;
import org.audiodigit.app.sound.raster.TileMaker;
import org.audiodigit.app.sound.raster.TileStore;
import org.audiodigit.app.sound.raster.WaveformEnvelope;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Waveform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is there to be drawn of a recording: its envelope, and as much of its spectrogram as was
 * computed. A recording replaces the one before once its envelope is there.
 */
final class SoundDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(SoundDrawing.class);

    private final TaskExecutor tasks;
    private final SpectrogramSettingsViewModel look;
    private final LatestTask envelopes;
    private final LatestTask tiles;
    private final ReadOnlyObjectWrapper<Optional<Drawable>> drawable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<TileLoader> loader = Optional.empty();

    SoundDrawing(TaskExecutor tasks, SpectrogramSettingsViewModel look) {
        this.tasks = tasks;
        this.look = look;
        this.envelopes = new LatestTask(tasks);
        this.tiles = new LatestTask(tasks);
        look.onChange(this::changed);
        look.windowProperty().subscribe(window -> drawable.get().ifPresent(this::open));
    }

    /** Shows a recording that has samples. */
    void show(Waveform waveform) {
        envelopes.start(
                BackgroundTask.quiet(
                                "Drawing the waveform",
                                progress -> Drawable.of(Samples.sanitise(waveform)))
                        .onSuccess(this::replace)
                        .onFailure(this::fail));
    }

    private void replace(Drawable next) {
        problem.set("");
        open(next);
        drawable.set(Optional.of(next));
        changed();
    }

    void clear() {
        envelopes.cancel();
        tiles.cancel();
        loader = Optional.empty();
        problem.set("");
        drawable.set(Optional.empty());
        changed();
    }

    private void open(Drawable next) {
        tiles.cancel();
        Waveform waveform = next.waveform();
        TileMaker maker =
                new TileMaker(waveform, look.windowProperty().getValue().at(waveform.sampleRate()));
        loader = Optional.of(new TileLoader(tasks, tiles, maker, this::changed, this::fail));
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    private void fail(Exception e) {
        LOG.error("the sound cannot be drawn", e);
        problem.set(
                "This recording cannot be drawn. Choose another one; the log says what happened.");
    }

    /** Has computed what a view needs that is so many pixels wide. */
    void need(Viewport view, double pixels) {
        loader.ifPresent(now -> now.need(missing(now, view, pixels)));
    }

    /** All of the recording in one coarse tile comes first, to be seen while the rest comes. */
    private List<TileKey> missing(TileLoader now, Viewport view, double pixels) {
        ColumnGrid grid = now.maker().grid();
        double rate = rate();
        int level = grid.levelFor(view.span() * rate / pixels);
        List<TileKey> missing = new ArrayList<>(now.store().missing(grid.coarsest(), 0, 0));
        int from = grid.nearestColumn(level, view.from() * rate - 1) / ColumnGrid.TILE;
        int to = grid.nearestColumn(level, view.to() * rate + 1) / ColumnGrid.TILE;
        if (level < grid.coarsest()) {
            missing.addAll(now.store().missing(level, from, to));
        }
        return missing;
    }

    /**
     * The level at a time and a frequency, in dB of the recording's peak.
     *
     * @param pixels width of the view, which tells the level of detail that is seen
     */
    OptionalDouble decibels(Viewport view, double pixels, double seconds, double hertz) {
        return loader.map(
                        now -> {
                            ColumnGrid grid = now.maker().grid();
                            int level = grid.levelFor(view.span() * rate() / pixels);
                            double bin = hertz / rate() * grid.framing().fftSize();
                            return SpectrogramProbe.decibels(
                                    now.store(), grid, level, seconds * rate(), bin);
                        })
                .filter(OptionalDouble::isPresent)
                .map(level -> OptionalDouble.of(level.getAsDouble() - zeroDecibels()))
                .orElse(OptionalDouble.empty());
    }

    /** What is called 0 dB: a sine as loud as the recording's peak, in dB of full scale. */
    double zeroDecibels() {
        return drawable.get().map(Drawable::peakDecibels).orElse(0.0);
    }

    private double rate() {
        return drawable.get().map(d -> d.waveform().sampleRate()).orElse(1);
    }

    SpectrogramSettingsViewModel look() {
        return look;
    }

    /** What is drawn now; it lags behind what is shown by the time that its envelope takes. */
    ReadOnlyObjectProperty<Optional<Drawable>> drawableProperty() {
        return drawable.getReadOnlyProperty();
    }

    /** Grows with each change of what there is to be drawn. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Optional<ColumnGrid> grid() {
        return loader.map(now -> now.maker().grid());
    }

    Optional<TileStore> tiles() {
        return loader.map(TileLoader::store);
    }

    /**
     * A recording whose envelope is known.
     *
     * @param peak largest absolute amplitude
     */
    record Drawable(WaveformEnvelope envelope, double peak) {

        static Drawable of(Waveform waveform) {
            WaveformEnvelope envelope = new WaveformEnvelope(waveform);
            return new Drawable(envelope, envelope.peak());
        }

        Waveform waveform() {
            return envelope.waveform();
        }

        /** In dB of full scale; 0 where there is only silence, which has no peak. */
        double peakDecibels() {
            return peak > 0 ? 20 * Math.log10(peak) : 0;
        }

        /** The amplitude at the edges of the plot: a little above the peak. */
        double limit() {
            return peak > 0 ? peak * 1.05 : 1;
        }
    }
}
