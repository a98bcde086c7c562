package org.audiodigit.app.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.EngineUnavailableException;
import org.audiodigit.common.Failures;
import org.audiodigit.model.RunDetails;
import org.audiodigit.training.TrainingEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the active model and reports the state of the engine that runs it. */
public final class ModelSession {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSession.class);

    /** State of the engine. */
    public enum Engine {
        STARTING,
        READY,
        FAILED
    }

    private final TaskExecutor tasks;
    private final ModelNames names;
    private final LatestTask warmUp;
    private final ReadOnlyObjectWrapper<Optional<LoadedModel>> active =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Engine> engine =
            new ReadOnlyObjectWrapper<>(Engine.STARTING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trainingObstacle = new ReadOnlyStringWrapper("");
    private long lastRequest;

    public ModelSession(TaskExecutor tasks, ModelNames names) {
        this.tasks = tasks;
        this.names = names;
        this.warmUp = new LatestTask(tasks);
    }

    /** Loads the model of a folder and makes it active. If that fails, the current one stays. */
    public void use(Path folder) {
        String title = RunDetails.NONE.nameIn(folder);
        load(title, () -> LoadedModel.load(folder, names.of(folder)));
    }

    /**
     * @param name the name for the user
     */
    public void use(Path folder, String name) {
        load(name, () -> LoadedModel.load(folder, name));
    }

    @FunctionalInterface
    private interface Loader {
        LoadedModel load() throws IOException, InterruptedException;
    }

    private void load(String name, Loader loader) {
        long request = ++lastRequest;
        problem.set("");
        AtomicReference<String> training = new AtomicReference<>(trainingObstacle.get());
        tasks.start(
                BackgroundTask.shown(
                                "Loading " + name,
                                progress -> {
                                    training.set(TrainingEngine.obstacle().orElse(""));
                                    return loader.load();
                                })
                        .onSuccess(
                                loaded -> {
                                    trainingObstacle.set(training.get());
                                    loaded(loaded, request);
                                })
                        .onFailure(
                                failure -> {
                                    trainingObstacle.set(training.get());
                                    fail(name, failure);
                                }));
    }

    private void loaded(LoadedModel loaded, long request) {
        if (request == lastRequest) {
            activate(loaded);
        } else {
            loaded.closeLater(tasks);
        }
    }

    private void activate(LoadedModel loaded) {
        Optional<LoadedModel> previous = active.get();
        engine.set(Engine.READY);
        problem.set("");
        active.set(Optional.of(loaded));
        LOG.info("Model {} is ready", loaded.name());
        warmUp.start(
                BackgroundTask.quiet(
                        "Warming up " + loaded.name(),
                        progress -> {
                            loaded.model().warmUp();
                            return loaded;
                        }));
        previous.ifPresent(unused -> unused.closeLater(tasks));
    }

    /** Shows a new name of the active model. */
    public void rename(Path folder, String name) {
        active.get()
                .filter(model -> model.isFrom(folder))
                .ifPresent(
                        model ->
                                active.set(
                                        Optional.of(
                                                new LoadedModel(
                                                        model.folder(), name, model.model()))));
    }

    private void fail(String name, Exception failure) {
        LOG.info("Cannot load {}", name, failure);
        if (failure instanceof IOException e) {
            problem.set(Failures.sentence(e));
            return;
        }
        engine.set(Engine.FAILED);
        if (failure instanceof EngineUnavailableException) {
            reportObstacle(failure.getMessage());
            return;
        }
        problem.set("The engine did not start: " + Failures.sentence(failure));
    }

    /** The rooms show the obstacle; only a later choice of the user needs an answer, too. */
    private void reportObstacle(String sentence) {
        if (!obstacle.get().isEmpty()) {
            problem.set(sentence);
        }
        obstacle.set(sentence);
        trainingObstacle.set(sentence);
    }

    public ReadOnlyObjectProperty<Optional<LoadedModel>> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Engine> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    /** Why this machine cannot recognise, as a sentence; empty if it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Why this machine cannot train, as a sentence; empty if it can. */
    public ReadOnlyStringProperty trainingObstacleProperty() {
        return trainingObstacle.getReadOnlyProperty();
    }

    /** Why the last model could not be loaded, as a sentence; empty if it was loaded. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
