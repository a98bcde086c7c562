package org.audiodigit.app.sound;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.sound.axis.AmplitudeScale;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.SampleWindow;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.app.sound.raster.TileMaker;
import org.audiodigit.app.sound.raster.TiledSpectrogram;
import org.audiodigit.app.sound.raster.WaveformEnvelope;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Waveform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drawable data of a recording: the computed parts of its envelope and of its spectrogram. A
 * new recording replaces the previous one when a first part has been computed, all of a short one.
 */
final class SoundDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(SoundDrawing.class);

    /** Time between two repaints while a waveform is read. */
    private static final long REFRESH_NANOS = 100_000_000;

    private final TaskExecutor tasks;
    private final PlotSettingsViewModel settings;
    private final LatestTask envelopeTask;
    private final LatestTask tileTask;
    private final LatestTask sampleTask;
    private final ReadOnlyObjectWrapper<Optional<Drawable>> drawable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<TileLoader> loader = Optional.empty();

    /** The samples that are being read, or null. */
    private SampleRange requested;

    /** Number of recordings shown, which tells the events of earlier ones apart. */
    private int shows;

    SoundDrawing(TaskExecutor tasks, PlotSettingsViewModel settings) {
        this.tasks = tasks;
        this.settings = settings;
        this.envelopeTask = new LatestTask(tasks);
        this.tileTask = new LatestTask(tasks);
        this.sampleTask = new LatestTask(tasks);
        settings.styleProperty().subscribe(style -> changed());
        settings.amplitudeProperty().subscribe(scale -> changed());
        settings.windowProperty().subscribe(window -> drawable.get().ifPresent(this::reload));
    }

    /**
     * Shows a recording, which must have samples, as soon as a first part is read. The rest of its
     * waveform follows.
     */
    void show(SampleSource source) {
        int number = ++shows;
        envelopeTask.start(
                BackgroundTask.quiet("Drawing the waveform", progress -> read(source, number))
                        .onFailure(this::fail));
    }

    private Void read(SampleSource source, int number) throws IOException, InterruptedException {
        SampleSource safe = source instanceof Waveform w ? Samples.sanitise(w) : source;
        Drawable next = new Drawable(new WaveformEnvelope(safe));
        long shown = 0;
        while (!next.envelope().isComplete()) {
            next.envelope().extend();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long now = System.nanoTime();
            if (shown == 0 || now - shown > REFRESH_NANOS || next.envelope().isComplete()) {
                shown = now;
                tasks.runOnFxThread(() -> extend(next, number));
            }
        }
        return null;
    }

    /** Shows a further part of a recording, unless another one is shown meanwhile. */
    private void extend(Drawable next, int number) {
        if (number != shows) {
            return;
        }
        if (drawable.get().filter(next::equals).isEmpty()) {
            problem.set("");
            open(next);
            drawable.set(Optional.of(next));
        }
        changed();
        if (next.envelope().isComplete()) {
            LOG.debug("The waveform is complete");
        }
    }

    private void reload(Drawable current) {
        open(current);
        changed();
    }

    void clear() {
        shows++;
        envelopeTask.cancel();
        tileTask.cancel();
        sampleTask.cancel();
        loader = Optional.empty();
        problem.set("");
        drawable.set(Optional.empty());
        changed();
    }

    private void open(Drawable next) {
        tileTask.cancel();
        SampleSource source = next.source();
        TileMaker maker =
                new TileMaker(source, settings.windowProperty().getValue().at(source.sampleRate()));
        loader = Optional.of(new TileLoader(tasks, tileTask, maker, this::changed, this::fail));
    }

    /** Reads the samples of a view that shows details smaller than the blocks of the envelope. */
    void requestSamples(Viewport view, double pixels) {
        drawable.get()
                .flatMap(sound -> SampleRange.missing(sound.envelope(), view, pixels))
                .filter(range -> !range.equals(requested))
                .ifPresent(this::load);
    }

    private void load(SampleRange range) {
        requested = range;
        sampleTask.start(
                BackgroundTask.quiet("Reading samples", progress -> range.read())
                        .onSuccess(window -> use(range, window))
                        .onFailure(this::fail));
    }

    private void use(SampleRange range, SampleWindow window) {
        requested = null;
        range.envelope().use(window);
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    private void fail(Exception e) {
        if (e instanceof IOException) {
            LOG.info("Cannot read the recording", e);
            problem.set(Failures.sentence(e));
            return;
        }
        LOG.error("cannot draw the recording", e);
        problem.set("Cannot draw this recording. The log has the details.");
    }

    /** Requests the missing tiles of a view, {@code pixels} wide. */
    void requestTiles(Viewport view, double pixels) {
        loader.ifPresent(current -> current.request(view, pixels));
    }

    /**
     * Returns the level at a time and a frequency, in dB relative to {@link
     * Drawable#referenceDecibels}; empty if it has not been computed.
     *
     * @param pixels width of the view, which determines the level of detail
     */
    OptionalDouble decibels(Viewport view, double pixels, double seconds, double hertz) {
        if (spectrogram().isEmpty()) {
            return OptionalDouble.empty();
        }
        TiledSpectrogram current = spectrogram().get();
        double samplesPerPixel = view.span() * current.sampleRate() / pixels;
        OptionalDouble level = current.decibels(samplesPerPixel, seconds, hertz);
        double reference = drawable.get().map(Drawable::referenceDecibels).orElse(0.0);
        return level.isPresent() ? OptionalDouble.of(level.getAsDouble() - reference) : level;
    }

    /** The level that has the colour of 0 dB, in dBFS. */
    double zeroDecibels() {
        return drawable.get().map(Drawable::zeroDecibels).orElse(0.0);
    }

    /** The highest frequency of the recording, half its sample rate, in Hz. */
    double topHertz() {
        return drawable.get().map(sound -> sound.source().sampleRate() / 2.0).orElse(1.0);
    }

    /** The visible frequencies of the recording. */
    FrequencyRange frequencies() {
        return settings.style().frequencies().within(topHertz());
    }

    PlotSettingsViewModel settings() {
        return settings;
    }

    /** The drawn recording, set after its envelope has been computed. */
    ReadOnlyObjectProperty<Optional<Drawable>> drawableProperty() {
        return drawable.getReadOnlyProperty();
    }

    /** Increases with each change that requires a repaint. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The spectrogram of the drawn recording. */
    Optional<TiledSpectrogram> spectrogram() {
        return loader.map(TileLoader::spectrogram);
    }

    /** A recording with its envelope, as far as it is computed. */
    record Drawable(WaveformEnvelope envelope) {

        SampleSource source() {
            return envelope.source();
        }

        /** Maximum absolute amplitude. */
        double peak() {
            return envelope.peak();
        }

        /** Whether the recording is almost silent; its levels are relative to full scale. */
        boolean isQuiet() {
            return peak() < AmplitudeScale.QUIET;
        }

        /** Amplitude at the edges of the plot, in every scale greater than 0. */
        double limit(AmplitudeScale scale) {
            return scale.limit(peak());
        }

        /**
         * The level that has the colour of 0 dB, in dBFS: the peak's, but for a recording that is
         * almost silent a higher one, so that its noise does not look like speech.
         */
        double zeroDecibels() {
            return 20 * Math.log10(Math.max(peak(), AmplitudeScale.QUIET));
        }

        /** The level that readouts and the colour bar call 0 dB, in dBFS. */
        double referenceDecibels() {
            return isQuiet() ? 0 : zeroDecibels();
        }

        /** The levels of the colour bar, relative to {@link #referenceDecibels}. */
        DecibelRange levels(SpectrogramStyle style) {
            double offset = zeroDecibels() - referenceDecibels();
            DecibelRange range = style.range();
            return new DecibelRange(range.low() + offset, range.high() + offset);
        }
    }
}
