package org.audiodigit.app.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.model.DigitModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one model in use, and whether the engine that runs it is ready. */
public final class ModelSession {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSession.class);

    /** Where the engine is on its way. */
    public enum Engine {
        STARTING,
        READY,
        FAILED
    }

    private final TaskExecutor tasks;
    private final ReadOnlyObjectWrapper<Optional<ActiveModel>> inUse =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Engine> engine =
            new ReadOnlyObjectWrapper<>(Engine.STARTING);
    private long asked;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public ModelSession(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Uses the model of a folder; the one before stays if that cannot be loaded. */
    public void use(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        use(folder, name == null ? folder.toString() : name.toString());
    }

    /**
     * @param name what a person calls it
     */
    public void use(Path folder, String name) {
        long number = ++asked;
        problem.set("");
        tasks.start(
                BackgroundTask.shown("Loading " + name, progress -> ready(folder))
                        .onSuccess(model -> loaded(new ActiveModel(folder, name, model), number))
                        .onFailure(failure -> fail(name, failure)));
    }

    private static DigitModel ready(Path folder) throws IOException, InterruptedException {
        DigitModel model = DigitModel.load(folder);
        model.warmUp();
        return model;
    }

    private void loaded(ActiveModel model, long number) {
        if (number == asked) {
            show(model);
        } else {
            close(model);
        }
    }

    private void show(ActiveModel loaded) {
        Optional<ActiveModel> before = inUse.get();
        engine.set(Engine.READY);
        problem.set("");
        inUse.set(Optional.of(loaded));
        before.ifPresent(this::close);
    }

    private void close(ActiveModel old) {
        tasks.start(
                BackgroundTask.quiet(
                        "Letting go of " + old.name(),
                        progress -> {
                            old.model().close();
                            return old;
                        }));
    }

    private void fail(String name, Exception failure) {
        LOG.info("{} cannot be loaded", name, failure);
        if (failure instanceof IOException e) {
            problem.set(Failures.sentence(e));
            return;
        }
        engine.set(Engine.FAILED);
        problem.set("The engine did not start (" + failure + ").");
    }

    public ReadOnlyObjectProperty<Optional<ActiveModel>> inUseProperty() {
        return inUse.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Engine> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    /** Why the last model could not be loaded, one sentence; empty if it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
