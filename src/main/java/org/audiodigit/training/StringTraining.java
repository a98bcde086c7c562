package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.LogMelFrontEnd;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.Network;
import org.audiodigit.model.StringNetwork;
import org.audiodigit.model.TrainingRecipe;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.audiodigit.training.StringExamples.Example;

/**
 * Trains a {@link StringNetwork} on strings of words that are joined from single recordings. Saves
 * the model after each epoch. Losses and accuracies are those of single frames.
 */
public final class StringTraining {

    private final TrainingPlan plan;
    private final TrainingData data;
    private final Path folder;
    private final LabelledRecordings recordings;
    private final TrainingListener listener;
    private final StopSignal stop;
    private final StringNetwork architecture = StringNetwork.standard();
    private final LogMelFrontEnd frontEnd = LogMelFrontEnd.forStrings(StringExamples.FRAMES);
    private final TrainingRecipe recipe = architecture.recipe();

    /**
     * @param recordings labelled recordings of several words, used in addition to single words
     * @param folder the model's folder
     * @param stop ends the training early; the model of the last complete epoch stays
     */
    public StringTraining(
            TrainingPlan plan,
            TrainingData data,
            LabelledRecordings recordings,
            Path folder,
            TrainingListener listener,
            StopSignal stop) {
        this.plan = plan;
        this.data = data;
        this.recordings = recordings;
        this.folder = folder;
        this.listener = listener;
        this.stop = stop;
    }

    /**
     * The plan of a training with the recipe of the network.
     *
     * @throws IllegalArgumentException if a number is out of range; the message states the range
     */
    public static TrainingPlan plan(String split, long seed, int epochs, SamplingShares sampling) {
        TrainingRecipe recipe = StringNetwork.standard().recipe();
        return new TrainingPlan(
                StringNetwork.NAME,
                StringNetwork.standard().frontEnd(),
                split,
                seed,
                epochs,
                recipe.batch(),
                recipe.optimisation().rate(),
                AugmentationMode.parse(recipe.augmentation()).orElseThrow(),
                sampling,
                true,
                SplitRule.CURRENT);
    }

    /**
     * Trains the network.
     *
     * @throws TrainingException if it is stopped before the end of the first epoch, or the clips
     *     cannot be read
     */
    @SuppressWarnings("try") // only held open for the duration of the block
    public TrainingOutcome run() throws IOException, InterruptedException, TrainingException {
        data.check();
        TrainingRun.requireFolder(folder);
        EngineThread.shared().call(() -> MxnetRuntime.startForTraining());
        try (FolderLock lock = FolderLock.acquire(folder)) {
            AtomicFile.deleteLeftovers(folder);
            listener.onStart();
            Network network = EngineThread.shared().open(this::buildNetwork, Network::close);
            try {
                TrainingStep step =
                        EngineThread.shared()
                                .open(
                                        () -> new TrainingStep(network, recipe, false),
                                        TrainingStep::close);
                try {
                    return finish(trainEpochs(network, step));
                } finally {
                    EngineThread.shared().runToCompletion(step::close);
                }
            } finally {
                EngineThread.shared().runToCompletion(network::close);
            }
        }
    }

    private Network buildNetwork() {
        MxnetRuntime.seed((int) plan.seed());
        return Network.build(architecture, frontEnd, data.dataset().labels());
    }

    private List<EpochResult> trainEpochs(Network network, TrainingStep step)
            throws IOException, InterruptedException, TrainingException {
        StringExamples examples =
                new StringExamples(
                        data.dataset().labels(),
                        List.of(data.split().training(), data.auxiliary().trainingOnly()),
                        data.auxiliary().unlabelled(),
                        recordings,
                        frontEnd,
                        plan.seed());
        StringValidation validation = new StringValidation(data, frontEnd, plan, listener, stop);
        List<EpochResult> history = new ArrayList<>();
        for (int number = 1; number <= plan.epochs() && !stop.stopped(); number++) {
            long begin = System.nanoTime();
            List<Clip> clips = new EpochSampler(data, plan.sampling(), plan.seed()).draw(number);
            Score trained = train(number, clips, examples, step);
            if (stop.stopped()) {
                break;
            }
            double trainSeconds = secondsSince(begin);
            Score validated = validation.validate(network);
            if (stop.stopped()) {
                break;
            }
            EpochResult epoch =
                    new EpochResult(
                            number,
                            trained.loss(),
                            trained.accuracy(),
                            validated.loss(),
                            validated.accuracy(),
                            secondsSince(begin),
                            clips.size() / trainSeconds);
            ModelManifest manifest = BestModel.manifest(plan, data, architecture, frontEnd, epoch);
            EngineThread.shared().call(() -> ModelStore.save(folder, manifest, network));
            history.add(epoch);
            listener.onEpoch(epoch, true);
        }
        return history;
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private Score train(int epoch, List<Clip> clips, StringExamples examples, TrainingStep step)
            throws InterruptedException, TrainingException {
        int[] draws = EpochSampler.drawIndices(clips);
        Schedule schedule = Schedule.byName(recipe.optimisation().schedule());
        ReadFailureGuard failures = new ReadFailureGuard("training");
        Score score = Score.NONE;
        long begin = System.nanoTime();
        try (BatchPreparation<Example> batches =
                new BatchPreparation<>(
                        clips,
                        plan.batch(),
                        (clip, index) -> examples.get(clip, epoch, draws[index]))) {
            int count = batches.batches();
            for (int number = 1; batches.hasNext() && !stop.stopped(); number++) {
                PreparedBatch<Example> batch = batches.next();
                failures.add(batch);
                batch.unreadable().forEach(u -> listener.onUnreadable(u.clip(), u.reason()));
                if (batch.clips().isEmpty()) {
                    continue;
                }
                double progress = (epoch - 1 + (number - 1.0) / count) / plan.epochs();
                Score trained = step(step, batch, plan.rate() * schedule.factor(progress));
                if (!Double.isFinite(trained.loss())) {
                    throw new TrainingException(
                            "The loss is not finite in batch %d of epoch %d; use another seed."
                                    .formatted(number, epoch));
                }
                score = score.plus(trained);
                double seconds = secondsSince(begin);
                listener.onBatch(
                        new BatchResult(
                                epoch,
                                number,
                                count,
                                score.loss(),
                                score.accuracy(),
                                trained.loss(),
                                trained.accuracy(),
                                number * plan.batch() / seconds,
                                seconds / number * (count - number)));
            }
        }
        failures.check();
        return score;
    }

    private Score step(TrainingStep step, PreparedBatch<Example> batch, double rate)
            throws InterruptedException {
        List<float[]> inputs = batch.inputs().stream().map(Example::input).toList();
        List<float[]> targets = batch.inputs().stream().map(Example::targets).toList();
        float[] outputs = EngineThread.shared().call(() -> step.run(inputs, targets, rate));
        return StringValidation.score(outputs, targets, data.dataset().labels().size());
    }

    private TrainingOutcome finish(List<EpochResult> history)
            throws IOException, TrainingException {
        if (history.isEmpty()) {
            throw new TrainingException(
                    "The training was stopped before the end of its first epoch; no model was saved.");
        }
        double seconds = history.stream().mapToDouble(EpochResult::seconds).sum();
        boolean finished = history.size() == plan.epochs();
        ModelManifest saved = ModelStore.manifest(folder);
        ModelManifest ended =
                saved.with(saved.training().withEnd(seconds, finished), saved.metrics());
        ModelStore.update(folder, ended);
        return new TrainingOutcome(
                folder,
                ended,
                List.copyOf(history),
                architecture.parameters(frontEnd, ended.labels().size()),
                seconds,
                finished);
    }
}
