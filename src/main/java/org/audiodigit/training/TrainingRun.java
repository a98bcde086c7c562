package org.audiodigit.training;

import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.files.FolderClaim;
import org.audiodigit.files.FolderInUseException;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.Network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Trains a network as planned: after each epoch it is validated, the model on disk is replaced if
 * it did better than all before, and a checkpoint is written. The steps run on the engine's thread
 * one by one, so that other work for the engine gets its turn in between.
 */
public final class TrainingRun {

    private final TrainingPlan plan;
    private final Path folder;
    private final TrainingData data;
    private final TrainingListener listener;
    private final StopSignal stop;
    private final KeptModel kept;
    private final Checkpoints checkpoints;
    private final Architecture architecture;
    private final FrontEnd frontEnd;

    /**
     * @param folder where the model goes
     * @param stop ends the training early; the best epoch is then kept
     */
    public TrainingRun(
            TrainingPlan plan,
            TrainingData data,
            Path folder,
            TrainingListener listener,
            StopSignal stop) {
        this.plan = plan;
        this.folder = folder;
        this.data = data;
        this.listener = listener;
        this.stop = stop;
        this.architecture = Architectures.byName(plan.architecture());
        this.frontEnd = FrontEnds.byName(plan.frontEnd());
        this.checkpoints = new Checkpoints(folder);
        this.kept = new KeptModel(folder, plan, data, architecture, frontEnd);
    }

    /**
     * The plan of a training that was interrupted in a folder; empty if none was.
     *
     * @throws IOException if its checkpoint is damaged
     */
    public static Optional<TrainingPlan> interrupted(Path folder) throws IOException {
        return new Checkpoints(folder).read().map(Checkpoint::plan);
    }

    /**
     * Says before anything is read that a model cannot go there.
     *
     * @throws ModelException if it is a file
     */
    public static void requireFolder(Path folder) throws ModelException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ModelException(folder, "is a file; the model needs a folder");
        }
    }

    /**
     * Says that a folder is not to be changed now.
     *
     * @throws FolderInUseException if somebody else writes to it
     */
    public static void requireUnused(Path folder) throws IOException {
        FolderClaim.of(folder).close();
    }

    /**
     * Trains from the first epoch; a training that was interrupted in the folder is given up.
     *
     * @throws FolderInUseException if somebody else writes to the folder
     */
    @SuppressWarnings("try") // held, not asked
    public TrainingOutcome start() throws IOException, InterruptedException, TrainingException {
        data.check();
        requireFolder(folder);
        try (FolderClaim claim = FolderClaim.of(folder)) {
            kept.clearFolder();
            checkpoints.delete();
            listener.onStart();
            return run(new Checkpoint(plan, data.fingerprint(), List.of(), 0));
        }
    }

    /**
     * Goes on after the last epoch of an interrupted training.
     *
     * @throws TrainingException if there is none, or it was of another plan or other data
     * @throws FolderInUseException if somebody else writes to the folder
     */
    @SuppressWarnings("try") // held, not asked
    public TrainingOutcome resume() throws IOException, InterruptedException, TrainingException {
        if (!checkpoints.exists()) {
            throw noneToResume();
        }
        try (FolderClaim claim = FolderClaim.of(folder)) {
            Checkpoint checkpoint = toResume();
            kept.clearFolder();
            listener.onResume(checkpoint.history());
            return run(checkpoint);
        }
    }

    private static TrainingException noneToResume() {
        return new TrainingException("There is no training to resume.");
    }

    private Checkpoint toResume() throws IOException, TrainingException {
        Checkpoint checkpoint = checkpoints.readWhole().orElseThrow(TrainingRun::noneToResume);
        if (!checkpoint.plan().equals(plan)) {
            throw new TrainingException("The training to resume was planned otherwise.");
        }
        if (!checkpoint.data().equals(data.fingerprint())) {
            throw new TrainingException(
                    "The data set has changed since the training began; begin a new training.");
        }
        return checkpoint;
    }

    private TrainingOutcome run(Checkpoint begin)
            throws IOException, InterruptedException, TrainingException {
        Network network =
                MxnetRuntime.thread()
                        .open(
                                () ->
                                        Network.build(
                                                architecture, frontEnd, data.dataset().labels()),
                                Network::close);
        try {
            TrainingInputs inputs = new TrainingInputs(plan, data, frontEnd);
            Checkpoint end = epochs(begin, network, inputs);
            return kept.finish(end, inputs.features(), listener, stop, checkpoints);
        } finally {
            release(network);
        }
    }

    private Checkpoint epochs(Checkpoint begin, Network network, TrainingInputs inputs)
            throws IOException, InterruptedException, TrainingException {
        TrainingStep step =
                MxnetRuntime.thread().open(() -> step(begin, network), TrainingStep::close);
        try {
            EpochCycle cycle =
                    new EpochCycle(
                            plan, data, inputs, network, step, kept, checkpoints, listener, stop);
            Checkpoint reached = begin;
            Optional<Checkpoint> next = Optional.of(begin);
            while (next.isPresent() && reached.history().size() < plan.epochs()) {
                next = cycle.after(reached);
                reached = next.orElse(reached);
            }
            return reached;
        } finally {
            release(step);
        }
    }

    private TrainingStep step(Checkpoint begin, Network network) throws IOException {
        Recipe recipe = Recipe.of(plan.architecture());
        MxnetRuntime.seed((int) plan.seed());
        if (begin.history().isEmpty()) {
            return new TrainingStep(network, recipe);
        }
        return checkpoints.restore(network, () -> new TrainingStep(network, recipe));
    }

    private static void release(AutoCloseable resource) {
        MxnetRuntime.thread()
                .submit(
                        () -> {
                            resource.close();
                            return null;
                        })
                .join();
    }
}
