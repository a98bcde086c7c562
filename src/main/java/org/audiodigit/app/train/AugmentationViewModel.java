package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.AugmentationPreview;

/** Shows the effect of augmentation on a training clip. */
final class AugmentationViewModel {

    /**
     * A clip as the network receives it.
     *
     * @param clip id of the clip
     * @param rows number of frames
     * @param columns number of bands, from low to high frequencies
     * @param tensors row-major {@code [rows][columns]}; the first one is not augmented
     * @param waveform whether the waveform is augmented, too
     * @param enabled whether the training plan uses augmentation
     */
    record Preview(
            String clip,
            int rows,
            int columns,
            List<float[]> tensors,
            boolean waveform,
            boolean enabled) {

        static Preview of(AugmentationPreview preview, boolean waveform, boolean enabled) {
            List<float[]> tensors = new ArrayList<>(List.of(preview.original()));
            tensors.addAll(preview.augmented());
            return new Preview(
                    preview.clip().id(),
                    preview.rows(),
                    preview.columns(),
                    tensors,
                    waveform,
                    enabled);
        }

        /** Describes the clip, the size of its tensor and the augmentations. */
        String caption() {
            return "%s: %d frames × %d bands; %s%s%s"
                    .formatted(
                            clip,
                            rows,
                            columns,
                            waveform ? WAVEFORM_AUGMENTATIONS : "",
                            TENSOR_AUGMENTATIONS,
                            enabled ? "" : " (augmentation is off)");
        }
    }

    private static final String WAVEFORM_AUGMENTATIONS =
            "random tempo, room, microphone, background noise and stretch, ";
    private static final String TENSOR_AUGMENTATIONS = "random time shift, frame and band masks";
    private static final int AUGMENTED = 3;

    /** Large enough that the next clip has another label or speaker. */
    private static final int STRIDE = 211;

    private final LatestTask computing;
    private final PlanViewModel plan;
    private final AppliedSplitViewModel split;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private int index;

    AugmentationViewModel(TaskExecutor tasks, PlanViewModel plan, AppliedSplitViewModel split) {
        this.computing = new LatestTask(tasks);
        this.plan = plan;
        this.split = split;
    }

    /** Shows a clip of the training part with the current plan. */
    void refresh() {
        List<Clip> training = split.selection().map(s -> s.split().training()).orElse(List.of());
        if (training.isEmpty()) {
            preview.set(Optional.empty());
            return;
        }
        Clip clip = training.get(Math.floorMod(index, training.size()));
        String frontEnd = plan.frontEndProperty().get();
        AugmentationMode mode = plan.augmentationMode();
        boolean enabled = plan.augmentProperty().get();
        long seed = index;
        computing.start(
                BackgroundTask.quiet(
                                "Augmenting " + clip.id(),
                                progress ->
                                        AugmentationPreview.of(
                                                clip, frontEnd, mode, seed, AUGMENTED))
                        .onSuccess(
                                found -> show(Preview.of(found, mode.augmentsWaveform(), enabled)))
                        .onFailure(e -> problem.set(clip.id() + ": " + Failures.reason(e))));
    }

    private void show(Preview newPreview) {
        problem.set("");
        preview.set(Optional.of(newPreview));
    }

    /** Shows another clip. */
    void another() {
        index += STRIDE;
        refresh();
    }

    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
