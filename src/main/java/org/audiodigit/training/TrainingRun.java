package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.files.FolderInUseException;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.Network;
import org.audiodigit.model.StoredModel;

/**
 * Trains a network by a plan. After each epoch it validates the network, replaces the saved model
 * if the epoch is the best so far, and writes a checkpoint. Each step is a separate task on the
 * engine's thread, so that other tasks can run in between.
 */
public final class TrainingRun {

    private final TrainingSession session;
    private final Path folder;
    private final BestModel bestModel;
    private final Checkpoints checkpoints;

    /**
     * @param folder the model's folder
     * @param stop ends the training early; the saved model of the best epoch is not changed
     */
    public TrainingRun(
            TrainingPlan plan,
            TrainingData data,
            Path folder,
            TrainingListener listener,
            StopSignal stop) {
        this(new TrainingSession(plan, data, listener, stop), folder);
    }

    TrainingRun(TrainingSession session, Path folder) {
        this.session = session;
        this.folder = folder;
        this.bestModel = new BestModel(folder, session);
        this.checkpoints = new Checkpoints(folder);
    }

    /**
     * The plan of a training that was interrupted in a folder; empty if there was no interruption.
     *
     * @throws IOException if its checkpoint is damaged
     */
    public static Optional<TrainingPlan> interrupted(Path folder) throws IOException {
        return new Checkpoints(folder).read().map(Checkpoint::plan);
    }

    /**
     * Checks that a path can be the folder of a model.
     *
     * @throws ModelException if it is a file
     */
    public static void requireFolder(Path folder) throws ModelException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ModelException(folder, "is a file; the model needs a folder");
        }
    }

    /**
     * Checks that no process writes to a folder.
     *
     * @throws FolderInUseException if another process or task writes to it
     */
    public static void requireUnused(Path folder) throws IOException {
        FolderLock.acquire(folder).close();
    }

    /**
     * Trains from the first epoch and discards an interrupted training in the folder.
     *
     * @throws FolderInUseException if another process or task writes to the folder
     */
    @SuppressWarnings("try") // only held open for the duration of the block
    public TrainingOutcome start() throws IOException, InterruptedException, TrainingException {
        session.data().check();
        requireFolder(folder);
        // before anything is deleted, since this machine may be unable to train
        EngineThread.shared().call(() -> MxnetRuntime.startForTraining());
        try (FolderLock lock = FolderLock.acquire(folder)) {
            AtomicFile.deleteLeftovers(folder);
            checkpoints.delete();
            session.listener().onStart();
            return run(Checkpoint.begin(session.plan(), session.fingerprint()));
        }
    }

    /**
     * Continues an interrupted training after its last epoch.
     *
     * @throws TrainingException if no training was interrupted, or if its plan or data differ
     * @throws FolderInUseException if another process or task writes to the folder
     */
    @SuppressWarnings("try") // only held open for the duration of the block
    public TrainingOutcome resume() throws IOException, InterruptedException, TrainingException {
        if (!checkpoints.exists()) {
            throw nothingToResume();
        }
        // before anything is deleted, since this machine may be unable to train
        EngineThread.shared().call(() -> MxnetRuntime.startForTraining());
        try (FolderLock lock = FolderLock.acquire(folder)) {
            Checkpoint checkpoint = readCheckpoint();
            TrainingSession begun = session.with(begunArchitecture());
            AtomicFile.deleteLeftovers(folder);
            session.listener().onResume(checkpoint.history());
            return new TrainingRun(begun, folder).run(checkpoint);
        }
    }

    private static TrainingException nothingToResume() {
        return new TrainingException("There is no interrupted training to resume.");
    }

    private Checkpoint readCheckpoint() throws IOException, TrainingException {
        Checkpoint checkpoint =
                checkpoints.readVerified().orElseThrow(TrainingRun::nothingToResume);
        if (!checkpoint.plan().equals(session.plan())) {
            throw new TrainingException(
                    "The interrupted training has another plan; it cannot be resumed with this one.");
        }
        if (!checkpoint.data().equals(session.fingerprint())) {
            throw new TrainingException(
                    "The data set has changed since the training began; start a new training.");
        }
        return checkpoint;
    }

    /**
     * The network of the interrupted training, whose first epoch saved a model. Its settings differ
     * from the default ones if an earlier release began the training.
     */
    private Architecture begunArchitecture() throws IOException {
        if (ModelStore.isModel(folder)) {
            Architecture saved = StoredModel.open(folder).architecture();
            if (saved.name().equals(session.plan().architecture())) {
                return saved;
            }
        }
        return session.architecture();
    }

    private TrainingOutcome run(Checkpoint begin)
            throws IOException, InterruptedException, TrainingException {
        Network network = EngineThread.shared().open(this::buildNetwork, Network::close);
        try {
            TrainingInputs inputs =
                    new TrainingInputs(session.plan(), session.data(), session.frontEnd());
            Checkpoint end = runEpochs(begin, network, inputs);
            return finish(end, inputs.features());
        } finally {
            EngineThread.shared().runToCompletion(network::close);
        }
    }

    private Network buildNetwork() {
        List<String> labels = session.data().dataset().labels();
        return Network.build(session.architecture(), session.frontEnd(), labels);
    }

    private Checkpoint runEpochs(Checkpoint begin, Network network, TrainingInputs inputs)
            throws IOException, InterruptedException, TrainingException {
        TrainingStep step =
                EngineThread.shared().open(() -> beginStep(begin, network), TrainingStep::close);
        try {
            EpochCycle cycle =
                    new EpochCycle(session, inputs, network, step, bestModel, checkpoints);
            Checkpoint reached = begin;
            Optional<Checkpoint> next = Optional.of(begin);
            while (next.isPresent() && reached.history().size() < session.plan().epochs()) {
                next = cycle.run(reached);
                reached = next.orElse(reached);
            }
            return reached;
        } finally {
            EngineThread.shared().runToCompletion(step::close);
        }
    }

    private TrainingStep beginStep(Checkpoint begin, Network network) throws IOException {
        MxnetRuntime.seed((int) session.plan().seed());
        if (begin.history().isEmpty()) {
            return createStep(network);
        }
        return checkpoints.restore(network, () -> createStep(network));
    }

    private TrainingStep createStep(Network network) {
        boolean hasUnlabelled = !session.data().auxiliary().unlabelled().isEmpty();
        return new TrainingStep(network, session.recipe(), hasUnlabelled);
    }

    /**
     * Tests the saved model, unless the training was stopped, and records how the training ended.
     * Deletes the checkpoint after the last epoch.
     */
    private TrainingOutcome finish(Checkpoint end, FeatureCache features)
            throws IOException, InterruptedException, TrainingException {
        if (end.history().isEmpty()) {
            throw new TrainingException(
                    "The training was stopped before the end of its first epoch; no model was saved.");
        }
        boolean finished = end.history().size() == session.plan().epochs();
        ModelManifest manifest = ModelStore.manifest(folder);
        Metrics metrics = session.stop().stopped() ? manifest.metrics() : test(features);
        ModelManifest ended =
                manifest.with(manifest.training().withEnd(end.seconds(), finished), metrics);
        ModelStore.update(folder, ended);
        if (finished) {
            checkpoints.delete();
        }
        return new TrainingOutcome(
                folder,
                ended,
                List.copyOf(end.history()),
                session.architecture().parameters(session.frontEnd(), ended.labels().size()),
                end.seconds(),
                finished);
    }

    private Metrics test(FeatureCache features) throws IOException, InterruptedException {
        try (DigitModel model = DigitModel.load(folder)) {
            return TestEvaluation.metrics(
                    model,
                    session.data().split().test(),
                    features,
                    session.evaluationListener(session.listener()::onUnreadable));
        }
    }
}
