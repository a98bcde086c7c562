package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.files.FolderClaim;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.Network;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.AdaptationOutcome.BeforeAndAfter;
import org.audiodigit.training.AdaptationOutcome.Judgement;
import org.audiodigit.training.adaptation.Example;
import org.audiodigit.training.adaptation.OutputFit;

/**
 * Tunes a model to one person's voice from a few recordings. What the network hears stays as it is;
 * only its last layer learns, from many variations of the recordings, with other people's beside
 * them and a pull back to where it was. So it takes seconds, and what it knew of others it keeps:
 * of those it is to go on saying what it said (Li and Hoiem 2016), not their labels. With labels,
 * and without the smoothing that it was trained with, all its outputs would grow, and words that it
 * had refused would become digits.
 */
public final class Adaptation {

    private static final int VARIATIONS = 24;
    private static final int BATCH = 64;
    private static final double OWN_SHARE = 0.5;
    private static final OutputFit FIT = new OutputFit(0.01, 300);

    private final DigitModel model;
    private final Network network;
    private final ClipVariation variation;
    private final FeatureCache features;
    private final long seed;
    private final double smoothing;
    private ModelManifest tuned;
    private ShareDone share;

    /**
     * @param model is changed, so it is to be used for nothing else
     */
    public Adaptation(DigitModel model, long seed) {
        this.model = model;
        this.network = model.network();
        this.variation = new ClipVariation(model.frontEnd(), List.of());
        this.features = new FeatureCache(model.frontEnd());
        this.seed = seed;
        this.smoothing = Recipe.of(model.manifest().architecture().name()).labelSmoothing();
    }

    /**
     * Tunes the model and writes it to a folder.
     *
     * @param own recordings of the person, two takes or more of each label
     * @param others recordings of other people, so that they are not forgotten
     */
    public AdaptationOutcome run(Dataset own, Dataset others, Path folder)
            throws IOException, InterruptedException, TrainingException {
        AdaptationOutcome outcome = tune(own, others, fraction -> {});
        save(folder);
        return outcome;
    }

    /**
     * Tunes the model in memory.
     *
     * @param progress is told the share of the work that is done, 0 to 1
     * @see #run
     */
    public AdaptationOutcome tune(Dataset own, Dataset others, DoubleConsumer progress)
            throws IOException, InterruptedException, TrainingException {
        long begin = System.nanoTime();
        OwnVoice voice = OwnVoice.of(own, network.labels());
        OtherVoices strangers = OtherVoices.of(others, network.labels());
        int judged = 2 * (voice.judged().size() + strangers.judged().size());
        int varied = VARIATIONS * (voice.learned().size() + voice.all().size());
        share = new ShareDone(judged + strangers.learned().size() + varied, progress);
        OutputLayer old = MxnetRuntime.thread().call(network::outputLayer);
        Judgement ownBefore = judge(voice.judged());
        Judgement othersBefore = judge(strangers.judged());
        List<Example> known =
                examples(
                        strangers.learned(),
                        1,
                        (found, label, share) ->
                                Example.toKeep(found, old, share * (1 - OWN_SHARE)));
        use(FIT.fit(old, with(known, voice.learned())));
        Judgement ownAfter = judge(voice.judged());
        use(FIT.fit(old, with(known, voice.all())));
        Judgement othersAfter = judge(strangers.judged());
        AdaptationOutcome outcome =
                new AdaptationOutcome(
                        voice.all().size(),
                        new BeforeAndAfter(voice.judged().size(), ownBefore, ownAfter),
                        new BeforeAndAfter(strangers.judged().size(), othersBefore, othersAfter),
                        (System.nanoTime() - begin) / 1e9);
        tuned = manifest(own);
        return outcome;
    }

    /** Whether a model says that it was tuned to recordings of a data set of this name. */
    public static boolean wasTunedTo(ModelManifest manifest, String name) {
        String account = manifest.training().splitDescription();
        return account != null && account.contains(" recordings of " + name + ".");
    }

    /**
     * Writes the tuned model to a folder.
     *
     * @throws IllegalStateException if nothing was tuned before
     */
    @SuppressWarnings("try") // held, not asked
    public void save(Path folder) throws IOException, InterruptedException {
        if (tuned == null) {
            throw new IllegalStateException("nothing was tuned yet");
        }
        try (FolderClaim claim = FolderClaim.of(folder)) {
            MxnetRuntime.thread().call(() -> ModelStore.save(folder, tuned, network));
        }
    }

    private List<Example> with(List<Example> known, List<Clip> own)
            throws IOException, InterruptedException {
        List<Example> all = new ArrayList<>(known);
        int labels = network.labels().size();
        all.addAll(
                examples(
                        own,
                        VARIATIONS,
                        (found, label, share) ->
                                Example.toLearn(
                                        found, label, labels, smoothing, share * OWN_SHARE)));
        return all;
    }

    private void use(OutputLayer layer) throws InterruptedException {
        MxnetRuntime.thread()
                .call(
                        () -> {
                            network.replaceOutputLayer(layer);
                            return layer;
                        });
    }

    /** What is to be made of what the network found in a recording. */
    private interface Teaching {
        /**
         * @param share of all that is taught alike, 1 together
         */
        Example of(float[] found, int label, double share);
    }

    /** What the network finds in variations of recordings, made into examples. */
    private List<Example> examples(List<Clip> clips, int times, Teaching teaching)
            throws IOException, InterruptedException {
        List<Clip> draws = new ArrayList<>();
        IntStream.range(0, times).forEach(i -> draws.addAll(clips));
        List<Example> examples = new ArrayList<>();
        try (BatchPreparation batches =
                new BatchPreparation(
                        draws,
                        BATCH,
                        (clip, place) -> variation.vary(clip, TrainingData.mix(seed, place)))) {
            while (batches.hasNext()) {
                PreparedBatch batch = batches.next();
                if (!batch.unreadable().isEmpty()) {
                    throw new IOException(
                            batch.unreadable().get(0).clip().file()
                                    + ": "
                                    + batch.unreadable().get(0).reason());
                }
                List<float[]> found = model.activations(batch.inputs());
                for (int i = 0; i < found.size(); i++) {
                    int label = network.labels().indexOf(batch.clips().get(i).label());
                    examples.add(teaching.of(found.get(i), label, 1.0 / draws.size()));
                }
                share.add(found.size());
            }
        }
        return examples;
    }

    private Judgement judge(List<Clip> clips) throws InterruptedException {
        Evaluation evaluation =
                Evaluator.evaluate(
                        model::classify,
                        network.labels(),
                        clips,
                        features,
                        new Evaluator.Listener() {});
        share.add(clips.size());
        return new Judgement(evaluation.accuracy(), evaluation.loss());
    }

    private ModelManifest manifest(Dataset own) {
        return model.manifest()
                .tunedTo(
                        "Then tuned to %d recordings of %s."
                                .formatted(own.clips().size(), own.name()),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
