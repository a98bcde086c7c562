package org.audiodigit.app.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.app.task.BackgroundTask.Work;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;
import org.audiodigit.training.Adaptation;
import org.audiodigit.training.AdaptationOutcome;
import org.audiodigit.training.TrainingException;

/**
 * Tunes a copy of the model in use to a voice, and writes it beside the others. Cancelled, it
 * leaves nothing.
 *
 * @param models the folder that the new one goes to
 */
record AdaptationTask(VoiceFolder voice, ActiveModel old, VoiceLocations places, Path models)
        implements Work<AdaptedModel> {

    private static final long SEED = 0;

    @Override
    public AdaptedModel run(TaskProgress progress)
            throws IOException, InterruptedException, TrainingException {
        progress.update(-1, "reading the recordings");
        DatasetScanner scanner = DatasetScanner.standard();
        Dataset own = scanner.scan(voice.folder());
        Dataset others = scanner.scan(places.others().folder());
        try (DigitModel copy = DigitModel.load(old.folder())) {
            Adaptation adaptation = new Adaptation(copy, SEED);
            AdaptationOutcome outcome =
                    adaptation.tune(own, others, done -> progress.update(done, "tuning"));
            // what is written is written whole
            progress.onCancel(() -> {});
            if (progress.cancelled()) {
                throw new InterruptedException();
            }
            Path folder = free();
            adaptation.save(folder);
            boolean before = Adaptation.wasTunedTo(old.manifest(), voice.name());
            return new AdaptedModel(outcome, folder, old.name(), voice.name(), before);
        }
    }

    /** E.g. {@code digit-cnn-me}, or {@code digit-cnn-me-2} if that is taken. */
    private Path free() {
        String name = old.manifest().architecture().name() + "-" + voice.name().replace(' ', '-');
        Path folder = models.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = models.resolve(name + "-" + number);
        }
        return folder;
    }
}
