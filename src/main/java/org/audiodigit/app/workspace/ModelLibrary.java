package org.audiodigit.app.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.TrainedSplit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that the user can choose: the active one, the shipped one and those trained in the
 * window. Updated whenever another model becomes active.
 */
public final class ModelLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(ModelLibrary.class);

    private final Path folder;
    private final ModelNames names;
    private final ModelSession session;
    private final LatestTask listTask;
    private final ObservableList<ModelEntry> models = FXCollections.observableArrayList();

    /** Stored, since only a weak listener connects it to the list above. */
    private final ObservableList<ModelEntry> readOnly =
            FXCollections.unmodifiableObservableList(models);

    private record Candidate(Path folder, String name, ModelManifest manifest) {

        static Candidate of(LoadedModel model) {
            return new Candidate(model.folder(), model.name(), model.manifest());
        }

        boolean isIn(Path other) {
            return LoadedModel.isSame(folder, other);
        }

        boolean hasWeightsOf(Candidate other) {
            return manifest.weights().sha256().equals(other.manifest.weights().sha256());
        }

        ModelEntry entry() {
            return new ModelEntry(folder, name, manifest);
        }
    }

    public ModelLibrary(Path folder, ModelNames names, ModelSession session, TaskExecutor tasks) {
        this.folder = folder;
        this.names = names;
        this.session = session;
        this.listTask = new LatestTask(tasks);
        session.activeProperty().subscribe((before, model) -> refresh());
    }

    /** Newest first. */
    public ObservableList<ModelEntry> models() {
        return readOnly;
    }

    /** Reads the folder again, e.g. after a training. */
    public void refresh() {
        Optional<Candidate> active = session.activeProperty().get().map(Candidate::of);
        listTask.start(
                BackgroundTask.quiet("Listing the models", progress -> list(active))
                        .onSuccess(this::show)
                        .onFailure(e -> LOG.warn("Cannot list the models in {}", folder, e)));
    }

    /** An unchanged list is kept, since a menu may show it. */
    private void show(List<ModelEntry> found) {
        if (!models.equals(found)) {
            models.setAll(found);
        }
    }

    private List<ModelEntry> list(Optional<Candidate> active) throws IOException {
        List<Candidate> found = new ArrayList<>();
        active.ifPresent(found::add);
        Path shipped = names.shipped();
        Optional<Candidate> bundled =
                ModelStore.isModel(shipped) ? read(shipped) : Optional.empty();
        bundled.filter(model -> active.filter(model::hasWeightsOf).isEmpty()).ifPresent(found::add);
        for (Path child : trained()) {
            if (active.filter(model -> model.isIn(child)).isEmpty()) {
                // installations of earlier versions have a copy of the shipped model here
                read(child)
                        .filter(model -> bundled.filter(model::hasWeightsOf).isEmpty())
                        .ifPresent(found::add);
            }
        }
        return found.stream()
                .map(Candidate::entry)
                .sorted(
                        Comparator.comparing((ModelEntry entry) -> entry.manifest().date())
                                .reversed())
                .toList();
    }

    private List<Path> trained() throws IOException {
        List<Path> trained = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> children =
                    Files.newDirectoryStream(folder, ModelStore::isModel)) {
                children.forEach(trained::add);
            }
        }
        return trained;
    }

    /** Reads a manifest; a damaged model is left out. */
    private Optional<Candidate> read(Path child) {
        try {
            ModelManifest manifest = StoredModel.open(child).manifest();
            return Optional.of(new Candidate(child, names.of(child), manifest));
        } catch (IOException e) {
            LOG.warn("Not listed: {}", Failures.sentence(e));
            return Optional.empty();
        }
    }

    /**
     * A model that the user can choose.
     *
     * @param name the name for the user
     */
    public record ModelEntry(Path folder, String name, ModelManifest manifest) {

        /** 0 to 1; empty if the model was not tested. */
        public Optional<Double> testAccuracy() {
            return Optional.ofNullable(manifest.metrics().testAccuracy());
        }

        /** E.g. {@code digit-cnn · nicolas held out · test 71.6 %}. */
        public String details() {
            List<String> details = new ArrayList<>();
            String architecture = manifest.architecture().name();
            if (!name.startsWith(architecture)) {
                details.add(architecture);
            }
            details.add(TrainedSplit.label(manifest.training()));
            TestResult.of(manifest.metrics())
                    .ifPresent(result -> details.add("test " + result.text()));
            return String.join(" · ", details);
        }
    }
}
