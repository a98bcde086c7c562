package org.audiodigit.app.suspicious;

import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.common.Formats;
import org.audiodigit.model.ModelException;
import org.audiodigit.training.suspicion.SuspicionReport;
import org.audiodigit.training.suspicion.SuspicionSearch;
import org.audiodigit.training.suspicion.SuspicionSearch.Judge;

/**
 * Finds the suspicious clips of a data set.
 *
 * @param model checks the labels; empty to leave them unchecked
 * @param embeddings folder of the stored embeddings
 */
record SuspicionTask(LoadedDataset open, Optional<LoadedModel> model, Path embeddings) {

    String title() {
        return "Checking " + Formats.count(open.dataset().clips().size(), "clip");
    }

    SuspicionReport run(TaskProgress progress) throws ModelException, InterruptedException {
        progress.onCancel(() -> {}); // no interrupt: the listener stops it and stores what is done
        Optional<Judge> judge =
                model.map(
                        loaded ->
                                new Judge(
                                        loaded.model(),
                                        loaded.name(),
                                        loaded.folder(),
                                        embeddings));
        return new SuspicionSearch(open.dataset(), new ShownProgress(progress)).run(judge);
    }

    private record ShownProgress(TaskProgress progress) implements SuspicionSearch.Listener {

        @Override
        public void onProgress(double fraction, String step) {
            progress.update(fraction, step);
        }

        @Override
        public boolean stopped() {
            return progress.cancelled();
        }
    }
}
