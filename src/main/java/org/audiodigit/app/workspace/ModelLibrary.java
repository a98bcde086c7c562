package org.audiodigit.app.workspace;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.files.FileReason;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.StoredModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The models that can be chosen: the one in use, those trained in the window, and the shipped one.
 */
public final class ModelLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(ModelLibrary.class);

    private final Path folder;
    private final Path shipped;
    private final ModelInWindow inWindow;
    private final LatestTask reading;
    private final ObservableList<KnownModel> models = FXCollections.observableArrayList();
    // kept, since one that nobody keeps stops telling its listeners
    private final ObservableList<KnownModel> modelsToRead =
            FXCollections.unmodifiableObservableList(models);

    /** Lists them now, and again whenever another model is used. */
    public ModelLibrary(Workspace workspace, TaskExecutor tasks) {
        this.folder = workspace.models();
        this.shipped = workspace.shippedModel();
        this.inWindow = workspace.model();
        this.reading = new LatestTask(tasks);
        inWindow.inUseProperty().subscribe(used -> refresh());
    }

    /** Newest first. */
    public ObservableList<KnownModel> models() {
        return modelsToRead;
    }

    /** Looks again at what is on disk, such as a model that was trained meanwhile. */
    public void refresh() {
        Optional<ModelInUse> used = inWindow.inUseProperty().get();
        reading.start(
                BackgroundTask.quiet("Listing the models", progress -> list(used))
                        .onSuccess(models::setAll)
                        .onFailure(e -> LOG.warn("The models in {} cannot be listed", folder, e)));
    }

    private List<KnownModel> list(Optional<ModelInUse> used) throws IOException {
        List<KnownModel> found = new ArrayList<>();
        used.ifPresent(u -> found.add(KnownModel.of(u.folder(), u.name(), u.manifest())));
        for (Path other : others()) {
            if (used.filter(u -> same(u.folder(), other)).isEmpty()) {
                read(other).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(KnownModel::date).reversed());
        return found;
    }

    private List<Path> others() throws IOException {
        List<Path> others = new ArrayList<>();
        if (ModelStore.isModel(shipped)) {
            others.add(shipped);
        }
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> children =
                    Files.newDirectoryStream(folder, ModelStore::isModel)) {
                children.forEach(others::add);
            }
        }
        return others;
    }

    /** A model that is damaged is no choice, but nor does it take the others away. */
    private static Optional<KnownModel> read(Path child) {
        try {
            String name = child.getFileName().toString();
            return Optional.of(KnownModel.of(child, name, StoredModel.open(child).manifest()));
        } catch (IOException e) {
            LOG.warn("Not listed: {}", FileReason.sentence(e));
            return Optional.empty();
        }
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
