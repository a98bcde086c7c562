package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.AugmentationPreview;

/** What augmentation makes of a training clip. */
final class AugmentationViewModel {

    /**
     * A clip as the network sees it.
     *
     * @param clip its name
     * @param rows steps in time
     * @param columns frequencies, from low to high
     * @param tensors row-major {@code [rows][columns]}, the first as it is, the others varied
     * @param sound whether the sound is varied before the tensor
     * @param planned whether the training is planned with augmentation
     */
    record Shown(
            String clip,
            int rows,
            int columns,
            List<float[]> tensors,
            boolean sound,
            boolean planned) {

        static Shown of(AugmentationPreview made, boolean sound, boolean planned) {
            List<float[]> tensors = new ArrayList<>(List.of(made.original()));
            tensors.addAll(made.augmented());
            return new Shown(
                    made.clip().id(), made.rows(), made.columns(), tensors, sound, planned);
        }

        /** The clip, the size of its tensor and what is varied. */
        String caption() {
            return "%s: %d frames across, %d bands up; %s%s%s"
                    .formatted(
                            clip,
                            rows,
                            columns,
                            sound ? SOUND_VARIED : "",
                            TENSOR_VARIED,
                            planned ? "" : " (augmentation is off)");
        }
    }

    private static final String SOUND_VARIED =
            "tempo, room, microphone and background noise varied, then stretched, ";
    private static final String TENSOR_VARIED = "shifted in time, some frames and bands hidden";
    private static final int VARIED = 3;

    /** Far enough apart that the next clip is of another label or speaker. */
    private static final int STRIDE = 211;

    private final LatestTask preparing;
    private final PlanViewModel plan;
    private final Supplier<List<Clip>> clips;
    private final ReadOnlyObjectWrapper<Optional<Shown>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private int index;

    AugmentationViewModel(TaskExecutor tasks, PlanViewModel plan, Supplier<List<Clip>> clips) {
        this.preparing = new LatestTask(tasks);
        this.plan = plan;
        this.clips = clips;
    }

    /** Shows a clip of the training part as it is now. */
    void refresh() {
        List<Clip> training = clips.get();
        if (training.isEmpty()) {
            preview.set(Optional.empty());
            return;
        }
        Clip clip = training.get(Math.floorMod(index, training.size()));
        String frontEnd = plan.frontEndProperty().get();
        AugmentationMode mode = plan.augmentationMode();
        boolean planned = plan.augmentProperty().get();
        long seed = index;
        preparing.start(
                BackgroundTask.quiet(
                                "Varying " + clip.id(),
                                progress ->
                                        AugmentationPreview.of(clip, frontEnd, mode, seed, VARIED))
                        .onSuccess(made -> show(Shown.of(made, mode.augmentsWaveform(), planned)))
                        .onFailure(e -> problem.set(clip.id() + ": " + e.getMessage())));
    }

    private void show(Shown made) {
        problem.set("");
        preview.set(Optional.of(made));
    }

    /** Shows another clip. */
    void another() {
        index += STRIDE;
        refresh();
    }

    ReadOnlyObjectProperty<Optional<Shown>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
