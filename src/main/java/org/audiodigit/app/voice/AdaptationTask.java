package org.audiodigit.app.voice;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.app.task.BackgroundTask.Work;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.common.FreeName;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;
import org.audiodigit.training.Adaptation;
import org.audiodigit.training.AdaptationOutcome;
import org.audiodigit.training.TrainingException;

/**
 * Adapts a copy of the active model to a speaker and saves it as a new model. A cancelled task
 * writes nothing.
 *
 * @param base the model to adapt
 * @param models the folder in which the new model gets its folder
 */
record AdaptationTask(Voices.Voice voice, LoadedModel base, VoiceLocations locations, Path models)
        implements Work<AdaptationTask.AdaptedModel> {

    /**
     * A model that was adapted to a speaker.
     *
     * @param folder the folder of the new model
     * @param baseName name of the model it was made from
     * @param adaptedBefore whether the base model was already adapted to this speaker
     */
    record AdaptedModel(
            AdaptationOutcome outcome,
            Path folder,
            String baseName,
            String speaker,
            boolean adaptedBefore) {

        String name() {
            return folder.getFileName().toString();
        }
    }

    private static final long SEED = 0;

    @Override
    public AdaptedModel run(TaskProgress progress)
            throws IOException, InterruptedException, TrainingException {
        progress.update(-1, "reading recordings");
        DatasetScanner scanner = DatasetScanner.standard();
        Dataset own = scanner.scan(voice.folder());
        Dataset others = scanner.scan(locations.others().folder());
        try (DigitModel copy = DigitModel.load(base.folder())) {
            Adaptation adaptation = new Adaptation(copy, SEED);
            AdaptationOutcome outcome =
                    adaptation.adapt(own, others, done -> progress.update(done, "adapting"));
            // from here on the task cannot be cancelled, so that no partial model is written
            progress.onCancel(() -> {});
            if (progress.cancelled()) {
                throw new InterruptedException();
            }
            String speaker = voice.speaker();
            String architecture = base.manifest().architecture().name();
            Path folder = FreeName.in(models, architecture + "-" + speaker.replace(' ', '-'));
            adaptation.save(folder);
            boolean before = Adaptation.isAdaptedTo(base.manifest(), speaker);
            return new AdaptedModel(outcome, folder, base.name(), speaker, before);
        }
    }
}
