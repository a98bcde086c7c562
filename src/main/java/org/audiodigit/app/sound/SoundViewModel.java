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
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.Waveform;

/** A recording that is looked at and listened to. */
public final class SoundViewModel {

    private static final String EMPTY =
            "This recording holds no samples: there is nothing to see or to hear. Choose another.";

    /**
     * @param title what a person calls it, e.g. the file's name
     * @param waveform its samples
     */
    public record Shown(String title, Waveform waveform) {

        boolean isEmpty() {
            return waveform.length() == 0;
        }
    }

    private final TaskExecutor tasks;
    private final SpectrogramSettingsViewModel look = new SpectrogramSettingsViewModel();
    private final SoundDrawing picture;
    private final PlaybackViewModel playback;
    private final ViewportNavigation navigation = new ViewportNavigation();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<TimeRange>> selection =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TimeRange>> marked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OptionalDouble> cursor =
            new SimpleObjectProperty<>(OptionalDouble.empty());
    private final StringBinding problem;

    /**
     * @param settingsName under which the view's settings are remembered, e.g. {@code browse}
     */
    public SoundViewModel(RoomContext context, String settingsName) {
        tasks = context.tasks();
        look.remember(context.settings(), settingsName);
        picture = new SoundDrawing(tasks, look);
        playback = new PlaybackViewModel(context.player(), tasks);
        context.settings()
                .remember(settingsName + ".loop", playback.loopProperty(), Boolean::valueOf);
        picture.drawableProperty()
                .subscribe(next -> next.ifPresent(d -> navigation.open(d.waveform())));
        playback.playingProperty().subscribe(this::followSound);
        problem =
                Bindings.createStringBinding(
                        this::firstProblem,
                        shown,
                        picture.problemProperty(),
                        playback.problemProperty());
    }

    private String firstProblem() {
        if (shown.get().filter(Shown::isEmpty).isPresent()) {
            return EMPTY;
        }
        String drawing = picture.problemProperty().get();
        return drawing.isEmpty() ? playback.problemProperty().get() : drawing;
    }

    /** Shows a recording from its start to its end, in place of the one before. */
    public void show(String title, Waveform waveform) {
        replace(Optional.of(new Shown(title, waveform)));
        if (waveform.length() == 0) {
            picture.clear();
        } else {
            picture.show(waveform);
        }
    }

    /** Shows nothing. */
    public void clear() {
        replace(Optional.empty());
        picture.clear();
    }

    private void replace(Optional<Shown> next) {
        playback.reset();
        selection.set(Optional.empty());
        marked.set(Optional.empty());
        shown.set(next);
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shades a part of the recording that is shown; showing another one takes the shade away. */
    public void mark(double fromSeconds, double toSeconds) {
        marked.set(Optional.of(new TimeRange(fromSeconds, toSeconds)));
    }

    /** The shaded part. */
    public ReadOnlyObjectProperty<Optional<TimeRange>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** Plays the selection, or else all of it; stops if it is playing. */
    public void togglePlay() {
        if (playback.playingProperty().get()) {
            stop();
        } else {
            audible().ifPresent(now -> playback.play(now.waveform(), stretch(now)));
        }
    }

    private Optional<Shown> audible() {
        return shown.get().filter(now -> !now.isEmpty());
    }

    private TimeRange stretch(Shown now) {
        return selection.get().orElse(new TimeRange(0, now.waveform().seconds()));
    }

    public void stop() {
        playback.stop();
    }

    /** Goes on playing from another place; does nothing while nothing plays. */
    void seek(double seconds) {
        audible().ifPresent(now -> playback.seek(seconds, now.waveform().seconds()));
    }

    /** Looks where the sound is; the view asks at each frame while it plays. */
    void followSound() {
        OptionalDouble before = cursor.get();
        OptionalDouble now = playback.position();
        cursor.set(now);
        if (before.isPresent() && now.isPresent()) {
            navigation.follow(before.getAsDouble(), now.getAsDouble());
        }
    }

    /** Selects a stretch, held to the recording; one of no length selects nothing. */
    void select(double one, double other) {
        double end = audible().map(now -> now.waveform().seconds()).orElse(0.0);
        TimeRange wanted = TimeRange.between(held(one, end), held(other, end));
        selection.set(wanted.length() > 0 ? Optional.of(wanted) : Optional.empty());
    }

    private static double held(double seconds, double end) {
        return Math.max(0, Math.min(seconds, end));
    }

    void clearSelection() {
        selection.set(Optional.empty());
    }

    /** What a person can do with the recording by key, for the menus of rooms. */
    public List<RoomAction> actions() {
        return SoundActions.of(this);
    }

    /** A small picture of another recording that looks like this one's: the same choices. */
    public ThumbnailViewModel thumbnail() {
        return new ThumbnailViewModel(new SoundDrawing(tasks, look));
    }

    public PlaybackViewModel playback() {
        return playback;
    }

    public SpectrogramSettingsViewModel look() {
        return look;
    }

    SoundDrawing picture() {
        return picture;
    }

    ViewportNavigation navigation() {
        return navigation;
    }

    /** The part of the recording in view. */
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return navigation.viewportProperty();
    }

    /** What is selected, and is what plays. */
    public ObjectProperty<Optional<TimeRange>> selectionProperty() {
        return selection;
    }

    /** The place that is heard now, in seconds. */
    ObjectProperty<OptionalDouble> cursorProperty() {
        return cursor;
    }

    /** What went wrong, and what to do, for people; empty where nothing did. */
    public StringBinding problemProperty() {
        return problem;
    }
}
