package org.audiodigit.app.train;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.common.Failures;

/** Lists the runs on disk. */
final class StoredRuns {

    private final RoomContext context;
    private final RunStore store;
    private final RunsViewModel runs;
    private final LatestTask task;

    StoredRuns(RoomContext context, RunStore store, RunsViewModel runs) {
        this.context = context;
        this.store = store;
        this.runs = runs;
        this.task = new LatestTask(context.tasks());
    }

    /** Lists them now and when models are added, e.g. by an adaptation. */
    void list() {
        context.workspace()
                .library()
                .models()
                .addListener((ListChangeListener<ModelEntry>) change -> read());
        read();
    }

    private void read() {
        task.start(
                BackgroundTask.quiet("Reading the runs", progress -> store.readAll())
                        .onSuccess(stored -> runs.addStored(withoutCopied(stored)))
                        .onFailure(
                                e ->
                                        context.dialogs()
                                                .warn(
                                                        "Cannot list the runs. "
                                                                + Failures.sentence(e))));
    }

    /**
     * Leaves out a shipped model that was unpacked after its copy was listed, which earlier
     * versions made.
     */
    private List<RunStore.StoredRun> withoutCopied(List<RunStore.StoredRun> stored) {
        return stored.stream()
                .filter(run -> !store.isShipped(run.run().folder()) || !isListed(run.run()))
                .toList();
    }

    private boolean isListed(TrainedRun run) {
        return runs.rows().stream().flatMap(row -> row.run().stream()).anyMatch(run::hasWeightsOf);
    }
}
