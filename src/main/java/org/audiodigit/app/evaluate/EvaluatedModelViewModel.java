package org.audiodigit.app.evaluate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.app.workspace.ModelSession;
import org.audiodigit.common.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model to evaluate: the active one until the user chooses another, which is loaded beside it
 * and does not become active.
 */
final class EvaluatedModelViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluatedModelViewModel.class);

    private final ModelSession session;
    private final TaskExecutor tasks;
    private final ReadOnlyObjectWrapper<Optional<LoadedModel>> model =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** A model beside the active one, which this object closes. */
    private Optional<LoadedModel> own = Optional.empty();

    private final ReadOnlyObjectWrapper<Optional<Choice>> choice =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Optional<Path>> chosenFolder =
            choice.map(chosen -> chosen.map(Choice::folder));
    private long lastRequest;

    /**
     * @param isActive whether a model is the chosen one
     */
    private record Choice(Path folder, String name, Predicate<LoadedModel> isActive) {}

    EvaluatedModelViewModel(ModelSession session, TaskExecutor tasks) {
        this.session = session;
        this.tasks = tasks;
        session.activeProperty().subscribe(this::followActive);
    }

    void choose(ModelEntry entry) {
        choose(
                new Choice(
                        entry.folder(),
                        entry.name(),
                        // a training may have replaced the weights since the model became active
                        m -> m.isFrom(entry.folder()) && m.hasWeightsOf(entry.manifest())));
    }

    void choose(Path folder, String name) {
        choose(new Choice(folder, name, m -> m.isFrom(folder)));
    }

    private void choose(Choice chosen) {
        choice.set(Optional.of(chosen));
        problem.set("");
        if (!usesActive()) {
            load(chosen);
        }
    }

    private void followActive(Optional<LoadedModel> active) {
        if (!usesActive() && own.isEmpty()) {
            // the previous active model will be closed
            show(Optional.empty(), Optional.empty());
            load(choice.get().orElseThrow());
        }
    }

    /** Shows the active model if it is the chosen one or if no model was chosen. */
    private boolean usesActive() {
        Optional<LoadedModel> active = session.activeProperty().get();
        boolean chosen =
                choice.get().isEmpty() || active.filter(choice.get().get().isActive()).isPresent();
        if (chosen) {
            lastRequest++;
            show(active, Optional.empty());
        }
        return chosen;
    }

    private void load(Choice chosen) {
        long request = ++lastRequest;
        tasks.start(
                BackgroundTask.shown(
                                "Loading " + chosen.name(),
                                progress -> LoadedModel.load(chosen.folder(), chosen.name()))
                        .onSuccess(loaded -> loaded(loaded, request))
                        .onFailure(failure -> fail(chosen, failure, request)));
    }

    private void loaded(LoadedModel loaded, long request) {
        if (request == lastRequest) {
            show(Optional.of(loaded), Optional.of(loaded));
        } else {
            loaded.closeLater(tasks);
        }
    }

    private void show(Optional<LoadedModel> shown, Optional<LoadedModel> newOwn) {
        Optional<LoadedModel> previous = own;
        own = newOwn;
        model.set(shown);
        previous.ifPresent(unused -> unused.closeLater(tasks));
    }

    /** Returns to the active model, since the previous one may be closed. */
    private void fail(Choice chosen, Exception failure, long request) {
        LOG.info("Cannot load {}", chosen.folder(), failure);
        if (request == lastRequest) {
            choice.set(Optional.empty());
            usesActive();
            problem.set("Cannot load %s: %s".formatted(chosen.name(), Failures.sentence(failure)));
        }
    }

    ReadOnlyObjectProperty<Optional<LoadedModel>> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** The folder of the chosen model, which may still be loading; empty for the active one. */
    ObservableValue<Optional<Path>> chosenFolder() {
        return chosenFolder;
    }

    /** Why the chosen model could not be loaded, as a sentence; empty without a problem. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
