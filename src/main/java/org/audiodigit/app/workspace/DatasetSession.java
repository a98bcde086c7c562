package org.audiodigit.app.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.ClipFlags.Verbs;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.dataset.Split;
import org.audiodigit.files.FilePaths;
import org.audiodigit.model.Prediction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open data set with its split, its flags and the predictions for its clips. */
public final class DatasetSession {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetSession.class);

    private final LatestTask openTask;
    private final ClipFlags flags;
    private final ClipFlags kept;
    private final ReadOnlyObjectWrapper<Optional<LoadedDataset>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SplitSettings> splitSettings =
            new ReadOnlyObjectWrapper<>(SplitSettings.STANDARD);
    private final ReadOnlyObjectWrapper<Map<String, Prediction>> predictions =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<LoadedModel> predictedBy = Optional.empty();

    /**
     * A data set that was read.
     *
     * @param settings those of its split, which the user may have changed meanwhile
     */
    private record OpenedFolder(
            LoadedDataset dataset,
            SplitSettings settings,
            ClipFlags.StoredFlags flags,
            ClipFlags.StoredFlags kept) {}

    public DatasetSession(TaskExecutor tasks, UndoHistory undo) {
        this.openTask = new LatestTask(tasks);
        this.flags = new ClipFlags(tasks, undo, new Verbs("flag", "remove flag of"));
        this.kept = new ClipFlags(tasks, undo, new Verbs("keep", "no longer keep"));
    }

    /** Opens a folder. If that fails, the current data set stays open. */
    public void open(Path folder) {
        open(folder, FilePaths.folderName(folder));
    }

    /**
     * @param name the name for the user
     */
    public void open(Path folder, String name) {
        SplitSettings settings = splitSettings.get();
        problem.set("");
        openTask.start(
                BackgroundTask.shown("Opening " + name, p -> read(folder, name, settings, p))
                        .onSuccess(this::show)
                        .onFailure(failure -> fail(name, failure)));
    }

    private static OpenedFolder read(
            Path folder, String name, SplitSettings settings, TaskProgress progress)
            throws IOException, InterruptedException {
        progress.update(-1, "searching for recordings");
        Dataset dataset =
                DatasetScanner.standard()
                        .scan(
                                folder,
                                (done, total) ->
                                        progress.update(
                                                (double) done / total,
                                                "%s of %s"
                                                        .formatted(
                                                                Formats.count(done),
                                                                Formats.count(
                                                                        total, "recording"))));
        return new OpenedFolder(
                LoadedDataset.of(name, dataset, settings.trySplit(dataset)),
                settings,
                ClipFlags.StoredFlags.read(FlagsFile.of(dataset)),
                ClipFlags.StoredFlags.read(FlagsFile.keptOf(dataset)));
    }

    private void show(OpenedFolder opened) {
        LOG.info(
                "Opened {}: {} recordings",
                opened.dataset().name(),
                opened.dataset().dataset().clips().size());
        problem.set("");
        predictedBy = Optional.empty();
        predictions.set(Map.of());
        flags.show(opened.flags());
        kept.show(opened.kept());
        Optional<LoadedDataset> loaded =
                Optional.of(
                        opened.settings().equals(splitSettings.get())
                                ? opened.dataset()
                                : splitAnew(opened.dataset()));
        // an equal value would not reach the listeners, which compare data sets by identity
        if (!loaded.equals(open.get())) {
            open.set(loaded);
        }
    }

    private void fail(String name, Exception failure) {
        LOG.info("Cannot open {}", name, failure);
        problem.set(
                failure instanceof IOException
                        ? Failures.sentence(failure)
                        : "Cannot open " + name + ": " + Failures.sentence(failure));
    }

    /** Splits the open data set, and those opened later, with other settings. */
    public void applySplit(SplitSettings settings) {
        if (settings.equals(splitSettings.get())) {
            return;
        }
        splitSettings.set(settings);
        open.get().ifPresent(loaded -> open.set(Optional.of(splitAnew(loaded))));
    }

    private LoadedDataset splitAnew(LoadedDataset loaded) {
        Optional<Split> split = splitSettings.get().trySplit(loaded.dataset());
        return LoadedDataset.of(loaded.name(), loaded.dataset(), split);
    }

    /**
     * Moves the flag and the kept mark of a clip whose file is renamed, in the files of its data
     * set, which may no longer be open. Do not call it on the JavaFX thread.
     *
     * @throws IOException if a file cannot be read or written; both are unchanged in this case
     */
    public void renameMarks(Dataset dataset, Clip clip, Clip renamed) throws IOException {
        FlagsFile flagsFile = FlagsFile.of(dataset);
        flags.renameStored(flagsFile, clip.id(), renamed.id());
        try {
            kept.renameStored(FlagsFile.keptOf(dataset), clip.id(), renamed.id());
        } catch (IOException e) {
            flags.renameStored(flagsFile, renamed.id(), clip.id());
            throw e;
        }
    }

    /**
     * Shows that the file of a clip was renamed, without scanning the folder again. Marks and
     * prediction follow the clip. Does nothing if the data set is no longer open.
     *
     * @param folder of the data set
     * @param clip as it was
     * @param renamed as it is now
     */
    public void replace(Path folder, Clip clip, Clip renamed) {
        Optional<LoadedDataset> changed =
                open.get()
                        .filter(loaded -> loaded.folder().equals(folder))
                        .filter(loaded -> loaded.dataset().clips().contains(clip));
        if (changed.isEmpty()) {
            return;
        }
        Dataset dataset = changed.get().dataset().withReplaced(clip, renamed);
        flags.rename(clip.id(), renamed.id());
        kept.rename(clip.id(), renamed.id());
        Map<String, Prediction> moved = new HashMap<>(predictions.get());
        Prediction prediction = moved.remove(clip.id());
        if (prediction != null) {
            moved.put(renamed.id(), prediction);
        }
        open.set(
                Optional.of(
                        LoadedDataset.of(
                                changed.get().name(),
                                dataset,
                                splitSettings.get().trySplit(dataset))));
        predictions.set(Map.copyOf(moved));
    }

    /**
     * Replaces the predictions for clips of this data set.
     *
     * @param by the model that made all of them
     * @param byClip by clip id
     */
    public void setPredictions(LoadedModel by, Map<String, Prediction> byClip) {
        predictedBy = Optional.of(by);
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

    /** The model that made the current predictions, which may be closed; empty without any. */
    public Optional<LoadedModel> predictedBy() {
        return predictedBy;
    }

    /** Why the last folder could not be opened, as a sentence; empty if it was opened. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The suspicious clips that the user found to be good. */
    public ClipFlags kept() {
        return kept;
    }

    public ClipFlags flags() {
        return flags;
    }
}
