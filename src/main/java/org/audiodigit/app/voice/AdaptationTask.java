package org.audiodigit.app.voice;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.app.task.BackgroundTask.Work;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelNames;
import org.audiodigit.common.FreeName;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.RunDetails;
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
     * @param name of the new model for the user
     * @param baseName name of the model it was made from
     * @param adaptedBefore whether the base model was already adapted to this speaker
     */
    record AdaptedModel(
            AdaptationOutcome outcome,
            Path folder,
            String name,
            String baseName,
            String speaker,
            boolean adaptedBefore) {}

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
            String folderName = architecture + "-" + speaker.replace(' ', '-');
            Path folder = FreeName.in(models, folderName);
            // a repeated adaptation has the number of its folder
            String number = folder.getFileName().toString().substring(folderName.length());
            String name = name(speaker) + number.replace('-', ' ');
            adaptation.save(folder);
            new RunDetails(name, base.name(), outcome.seconds()).write(folder);
            boolean before = Adaptation.isAdaptedTo(base.manifest(), speaker);
            return new AdaptedModel(outcome, folder, name, base.name(), speaker, before);
        }
    }

    /** E.g. {@code digit-cnn adapted to me}, also if the base model was adapted to me. */
    private String name(String speaker) {
        String suffix = " adapted to " + speaker;
        String name = base.name().replace(ModelNames.SHIPPED, "");
        int earlier = name.indexOf(suffix);
        return (earlier < 0 ? name : name.substring(0, earlier)) + suffix;
    }
}
