package org.audiodigit.app.train;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.PlaybackViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Waveform;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.AugmentationPreview;

/** Shows and plays a training clip before and after the augmentation of the plan. */
final class AugmentationViewModel {

    /**
     * Share of the clips between a clip and the next one, so that it has another label or speaker.
     */
    private static final double STRIDE = 0.618;

    private static final String NOT_AUDIBLE =
            "It changes only the spectrogram, so the sound stays the same.";

    private final LatestTask computing;
    private final PlanViewModel plan;
    private final AppliedSplitViewModel split;
    private final PlaybackViewModel playback;
    private final ReadOnlyObjectWrapper<Optional<AugmentationPreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper augmented = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper audible = new ReadOnlyBooleanWrapper();
    private int index;
    private long draw = 1;

    AugmentationViewModel(RoomContext context, PlanViewModel plan, AppliedSplitViewModel split) {
        this.computing = new LatestTask(context.tasks());
        this.playback = new PlaybackViewModel(context.player(), context.tasks());
        this.plan = plan;
        this.split = split;
        plan.augmentationProperty().subscribe(mode -> augmented.set(mode != AugmentationMode.NONE));
        playback.problemProperty().subscribe((before, sentence) -> problem.set(sentence));
    }

    /** Shows a clip of the training part with the current plan. */
    void refresh() {
        List<Clip> training = clips();
        if (training.isEmpty()) {
            computing.cancel();
            show(Optional.empty());
            return;
        }
        Clip clip = training.get(Math.floorMod(index, training.size()));
        String frontEnd = plan.frontEndProperty().get();
        AugmentationMode mode = plan.augmentationProperty().get();
        long number = draw;
        computing.start(
                BackgroundTask.quiet(
                                "Augmenting " + clip.id(),
                                progress ->
                                        AugmentationPreview.of(
                                                clip, training, frontEnd, mode, number))
                        .onSuccess(found -> show(Optional.of(found)))
                        .onFailure(e -> fail(clip, e)));
    }

    private void show(Optional<AugmentationPreview> found) {
        playback.stop();
        problem.set("");
        preview.set(found);
        audible.set(found.flatMap(AugmentationPreview::augmentedSound).isPresent());
    }

    private void fail(Clip clip, Exception failure) {
        show(Optional.empty());
        problem.set(clip.id() + ": " + Failures.reason(failure));
    }

    /** Shows another random augmentation of the clip. */
    void anotherExample() {
        draw++;
        refresh();
    }

    /** Shows another clip. */
    void anotherClip() {
        index += step(clips().size());
        refresh();
    }

    private List<Clip> clips() {
        return split.selection().map(s -> s.split().training()).orElse(List.of());
    }

    /** A step that leads to every clip, since it has no common divisor with their number. */
    static int step(int clips) {
        int step = (int) (STRIDE * clips);
        while (clips > 1
                && !BigInteger.valueOf(step)
                        .gcd(BigInteger.valueOf(clips))
                        .equals(BigInteger.ONE)) {
            step++;
        }
        return step;
    }

    void playOriginal() {
        preview.get().map(AugmentationPreview::sound).ifPresent(this::play);
    }

    /** Plays the augmented waveform; does nothing if the mode does not change it. */
    void playAugmented() {
        preview.get().flatMap(AugmentationPreview::augmentedSound).ifPresent(this::play);
    }

    private void play(Waveform sound) {
        double seconds = (double) sound.length() / sound.sampleRate();
        playback.play(sound, TimeRange.between(0, seconds));
    }

    /** The shown clip; empty without training clips. */
    ReadOnlyObjectProperty<Optional<AugmentationPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Whether the plan augments clips. */
    ReadOnlyBooleanProperty augmentedProperty() {
        return augmented.getReadOnlyProperty();
    }

    /** Whether the augmented clip sounds different from the original. */
    ReadOnlyBooleanProperty audibleProperty() {
        return audible.getReadOnlyProperty();
    }

    /** What the mode of the plan does, and whether it can be heard. */
    ObservableValue<String> descriptionProperty() {
        return plan.augmentationProperty()
                .map(
                        mode ->
                                mode == AugmentationMode.SPECTROGRAM
                                        ? AugmentationText.sentence(mode) + " " + NOT_AUDIBLE
                                        : AugmentationText.sentence(mode));
    }

    /** The clip and the size of its tensor; empty without a clip. */
    ObservableValue<String> captionProperty() {
        return preview.map(shown -> shown.map(AugmentationViewModel::caption).orElse(""));
    }

    private static String caption(AugmentationPreview shown) {
        return "%s: %s × %s"
                .formatted(
                        shown.clip().id(),
                        Formats.count(shown.frontEnd().rows(), "frame"),
                        Formats.count(shown.frontEnd().columns(), "band"));
    }

    /** Why the clip cannot be read or played; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
