package org.audiodigit.app.sound;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.SampleSource;

/** A recording that is shown and played. */
public final class SoundViewModel {

    private static final String EMPTY = "This recording has no samples.";

    /**
     * A recording.
     *
     * @param title e.g. the name of the file
     */
    public record Shown(String title, SampleSource source) {

        boolean isEmpty() {
            return source.length() == 0;
        }
    }

    private final TaskExecutor tasks;
    private final PlotSettingsViewModel settings = new PlotSettingsViewModel();
    private final SoundDrawing drawing;
    private final PlaybackViewModel playback;
    private final ViewportNavigation navigation = new ViewportNavigation();
    private final FrequencyNavigation frequencies;
    private final SoundExport export;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<TimeRange>> selection =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TimeRange>> highlight =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OptionalDouble> cursor =
            new SimpleObjectProperty<>(OptionalDouble.empty());
    private final PlotSegments segments = new PlotSegments();
    private final ExplanationLayer explanation = new ExplanationLayer();
    private final StringBinding problem;

    /**
     * @param settingsName prefix of the settings keys, e.g. {@code browse}
     */
    public SoundViewModel(RoomContext context, String settingsName) {
        tasks = context.tasks();
        settings.remember(context.settings(), settingsName);
        drawing = new SoundDrawing(tasks, settings);
        frequencies = new FrequencyNavigation(drawing);
        export = new SoundExport(this, new Exporter(tasks, context.dialogs()));
        playback = new PlaybackViewModel(context.player(), tasks);
        context.settings()
                .remember(settingsName + ".loop", playback.loopProperty(), Boolean::valueOf);
        drawing.drawableProperty()
                .subscribe(next -> next.ifPresent(d -> navigation.open(d.source())));
        playback.playingProperty().subscribe(this::updateCursor);
        segments.selectedProperty()
                .subscribe(index -> segments.selectedRange().ifPresent(navigation::reveal));
        problem =
                Bindings.createStringBinding(
                        this::firstProblem,
                        shown,
                        drawing.problemProperty(),
                        playback.problemProperty());
    }

    private String firstProblem() {
        if (shown.get().filter(Shown::isEmpty).isPresent()) {
            return EMPTY;
        }
        String drawingProblem = drawing.problemProperty().get();
        return drawingProblem.isEmpty() ? playback.problemProperty().get() : drawingProblem;
    }

    /**
     * Shows a recording in place of the previous one. For a file, pass {@link
     * org.audiodigit.audio.wav.WavRecording}, of which only the visible and the audible parts are
     * read, so that recordings of hours need little memory.
     */
    public void show(String title, SampleSource source) {
        replace(Optional.of(new Shown(title, source)));
        if (source.length() == 0) {
            drawing.clear();
        } else {
            drawing.show(source);
        }
    }

    public void clear() {
        replace(Optional.empty());
        drawing.clear();
    }

    private void replace(Optional<Shown> next) {
        playback.reset();
        selection.set(Optional.empty());
        highlight.set(Optional.empty());
        segments.reset();
        explanation.reset();
        shown.set(next);
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Scrolls to a part of the recording, and zooms in if the part is too small for details. */
    public void reveal(TimeRange part) {
        navigation.revealDetails(part);
    }

    /** Highlights a part of the recording until another recording is shown. */
    public void highlight(double fromSeconds, double toSeconds) {
        highlight.set(Optional.of(new TimeRange(fromSeconds, toSeconds)));
    }

    /** The highlighted part. */
    public ReadOnlyObjectProperty<Optional<TimeRange>> highlightProperty() {
        return highlight.getReadOnlyProperty();
    }

    /** Stops, or plays the selected range, the selected segment or the whole recording. */
    public void togglePlay() {
        togglePlay(selection.get().or(segments::selectedRange));
    }

    /** Stops, or plays the selected range or the whole recording. */
    public void togglePlayRecording() {
        togglePlay(selection.get());
    }

    private void togglePlay(Optional<TimeRange> range) {
        if (playback.playingProperty().get()) {
            stop();
        } else {
            playable().ifPresent(recording -> play(recording, range));
        }
    }

    /** Plays a part of the recording from its start. */
    void play(TimeRange part) {
        stop();
        playable().ifPresent(recording -> playback.play(recording.source(), part));
    }

    private void play(Shown recording, Optional<TimeRange> range) {
        TimeRange whole = new TimeRange(0, recording.source().seconds());
        playback.play(recording.source(), range.orElse(whole));
    }

    private Optional<Shown> playable() {
        return shown.get().filter(recording -> !recording.isEmpty());
    }

    public void stop() {
        playback.stop();
    }

    /** Continues playback at another time; ignored while nothing plays. */
    void seek(double seconds) {
        playable().ifPresent(recording -> playback.seek(seconds, recording.source().seconds()));
    }

    /** Updates the cursor; called for each frame during playback. */
    void updateCursor() {
        OptionalDouble before = cursor.get();
        OptionalDouble now = playback.position();
        cursor.set(now);
        if (before.isPresent() && now.isPresent()) {
            navigation.follow(before.getAsDouble(), now.getAsDouble());
        }
    }

    /** Selects a range within the recording; an empty range clears the selection. */
    void select(double first, double second) {
        double end = playable().map(recording -> recording.source().seconds()).orElse(0.0);
        TimeRange range = TimeRange.between(clamp(first, end), clamp(second, end));
        selection.set(range.length() > 0 ? Optional.of(range) : Optional.empty());
    }

    void selectVisible() {
        Viewport view = viewportProperty().get();
        select(view.from(), view.to());
    }

    /**
     * Moves the end of the selection; without one, selects from the start of the visible part.
     *
     * @param share of the visible part; negative to the left
     */
    void moveEnd(double share) {
        TimeRange range = selectedOrStart();
        select(range.from(), range.to() + share * viewportProperty().get().span());
    }

    /** Moves the start of the selection in the same way. */
    void moveStart(double share) {
        TimeRange range = selectedOrStart();
        select(range.from() + share * viewportProperty().get().span(), range.to());
    }

    private TimeRange selectedOrStart() {
        double start = viewportProperty().get().from();
        return selection.get().orElse(new TimeRange(start, start));
    }

    private static double clamp(double seconds, double end) {
        return Math.max(0, Math.min(seconds, end));
    }

    void clearSelection() {
        selection.set(Optional.empty());
    }

    /** The labelled segments of the recording. */
    public PlotSegments segments() {
        return segments;
    }

    /** The explanation of an answer over the spectrogram. */
    public ExplanationLayer explanation() {
        return explanation;
    }

    /** Commands for the menus of rooms. */
    public List<RoomAction> actions() {
        return SoundActions.of(this);
    }

    /** Creates a thumbnail of another recording with the same settings. */
    public ThumbnailViewModel thumbnail() {
        return new ThumbnailViewModel(new SoundDrawing(tasks, settings));
    }

    public PlaybackViewModel playback() {
        return playback;
    }

    public PlotSettingsViewModel settings() {
        return settings;
    }

    SoundDrawing drawing() {
        return drawing;
    }

    ViewportNavigation navigation() {
        return navigation;
    }

    SoundExport export() {
        return export;
    }

    FrequencyNavigation frequencies() {
        return frequencies;
    }

    /** The visible part of the recording. */
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return navigation.viewportProperty();
    }

    public ObjectProperty<Optional<TimeRange>> selectionProperty() {
        return selection;
    }

    /** Playback position in seconds. */
    ObjectProperty<OptionalDouble> cursorProperty() {
        return cursor;
    }

    /** Why the recording cannot be shown or played; empty without a problem. */
    public StringBinding problemProperty() {
        return problem;
    }
}
