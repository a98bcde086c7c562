package org.audiodigit.app.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.Prediction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one data set that is open, its split, and what is known of its clips. */
public final class DatasetSession {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetSession.class);

    private final LatestTask opening;
    private final ClipFlags flags;
    private final ReadOnlyObjectWrapper<Optional<LoadedDataset>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SplitSettings> splitSettings =
            new ReadOnlyObjectWrapper<>(SplitSettings.STANDARD);
    private final ReadOnlyObjectWrapper<Map<String, Prediction>> predictions =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public DatasetSession(TaskExecutor tasks) {
        this.opening = new LatestTask(tasks);
        this.flags = new ClipFlags(tasks);
    }

    private record Opened(LoadedDataset dataset, ClipFlags.Stored flags) {}

    /** Opens a folder in place of the one before, which stays if the folder cannot be opened. */
    public void open(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        open(folder, name == null ? folder.toString() : name.toString());
    }

    /**
     * @param name what a person calls it
     */
    public void open(Path folder, String name) {
        SplitSettings choice = splitSettings.get();
        problem.set("");
        opening.start(
                BackgroundTask.shown("Opening " + name, p -> read(folder, name, choice, p))
                        .onSuccess(this::show)
                        .onFailure(failure -> fail(name, failure)));
    }

    private static Opened read(
            Path folder, String name, SplitSettings choice, TaskProgress progress)
            throws IOException, InterruptedException {
        progress.update(-1, "looking for recordings");
        Dataset dataset =
                DatasetScanner.standard()
                        .scan(
                                folder,
                                (done, total) ->
                                        progress.update(
                                                (double) done / total,
                                                "%,d of %,d recordings".formatted(done, total)));
        return new Opened(
                LoadedDataset.of(name, dataset, choice.trySplit(dataset)),
                ClipFlags.Stored.read(FlagsFile.of(dataset)));
    }

    private void show(Opened opened) {
        problem.set(opened.flags().problem());
        predictions.set(Map.of());
        flags.show(opened.flags());
        Optional<LoadedDataset> now = Optional.of(opened.dataset());
        // nobody would be told of one that is equal, so those who hold the one before keep it
        if (!now.equals(open.get())) {
            open.set(now);
        }
    }

    private void fail(String name, Exception failure) {
        LOG.info("{} cannot be opened", name, failure);
        problem.set(
                failure instanceof IOException e
                        ? Failures.sentence(e)
                        : name + ": cannot be opened (" + failure + ")");
    }

    /** Divides this data set, and those opened later, in another way. */
    public void applySplit(SplitSettings choice) {
        if (choice.equals(splitSettings.get())) {
            return;
        }
        splitSettings.set(choice);
        open.get()
                .ifPresent(
                        now -> {
                            Optional<Split> split = choice.trySplit(now.dataset());
                            open.set(
                                    Optional.of(
                                            LoadedDataset.of(now.name(), now.dataset(), split)));
                        });
    }

    /** What a model said of clips of this data set, by id; replaces what was said before. */
    public void setPredictions(Map<String, Prediction> byClip) {
        predictions.set(Map.copyOf(byClip));
    }

    public ReadOnlyObjectProperty<Optional<LoadedDataset>> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SplitSettings> splitSettingsProperty() {
        return splitSettings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<String, Prediction>> predictionsProperty() {
        return predictions.getReadOnlyProperty();
    }

    /** Why the last folder could not be opened, one sentence; empty if it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The clips that a person flagged as wrong. */
    public ClipFlags flags() {
        return flags;
    }
}
