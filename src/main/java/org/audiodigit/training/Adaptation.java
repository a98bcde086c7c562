package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.AdaptationOutcome.Comparison;
import org.audiodigit.training.AdaptationOutcome.Result;
import org.audiodigit.training.adaptation.AdaptationExample;
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

    private static final OutputFit FIT = new OutputFit(0.01, 300);

    private final DigitModel model;
    private final FeatureCache features;
    private final long seed;
    private ModelManifest tuned;
    private ProgressCounter share;

    /**
     * @param model is changed, so it is to be used for nothing else
     */
    public Adaptation(DigitModel model, long seed) {
        this.model = model;
        this.features = new FeatureCache(model.frontEnd());
        this.seed = seed;
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
        TargetSpeaker voice = TargetSpeaker.of(own, model.manifest().labels());
        OtherSpeakers strangers = OtherSpeakers.of(others, model.manifest().labels());
        int judged = 2 * (voice.judged().size() + strangers.judged().size());
        int varied =
                AdaptationExamples.count(
                        voice.learned().size() + voice.all().size(), strangers.learned().size());
        share = new ProgressCounter(judged + varied, progress);
        OutputLayer old = model.outputLayer();
        Result ownBefore = judge(voice.judged());
        Result othersBefore = judge(strangers.judged());
        AdaptationExamples examples = new AdaptationExamples(model, old, seed, share);
        List<AdaptationExample> known = examples.others(strangers.learned());
        use(FIT.fit(old, together(known, examples.own(voice.learned()))));
        Result ownAfter = judge(voice.judged());
        use(FIT.fit(old, together(known, examples.own(voice.all()))));
        Result othersAfter = judge(strangers.judged());
        AdaptationOutcome outcome =
                new AdaptationOutcome(
                        voice.all().size(),
                        new Comparison(voice.judged().size(), ownBefore, ownAfter),
                        new Comparison(strangers.judged().size(), othersBefore, othersAfter),
                        (System.nanoTime() - begin) / 1e9);
        tuned = manifest(own);
        return outcome;
    }

    /** Whether a model was tuned to a data set of this name. */
    public static boolean wasTunedTo(ModelManifest manifest, String name) {
        return manifest.training().adaptedVoices().contains(name);
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
        try (FolderLock claim = FolderLock.acquire(folder)) {
            model.save(folder, tuned);
        }
    }

    private static List<AdaptationExample> together(
            List<AdaptationExample> known, List<AdaptationExample> own) {
        return Stream.concat(known.stream(), own.stream()).toList();
    }

    private void use(OutputLayer layer) throws InterruptedException {
        model.replaceOutputLayer(layer);
    }

    private Result judge(List<Clip> clips) throws InterruptedException {
        Evaluation evaluation =
                Evaluator.evaluate(
                        model::classify,
                        model.manifest().labels(),
                        clips,
                        features,
                        new Evaluator.Listener() {});
        share.add(clips.size());
        return new Result(evaluation.accuracy(), evaluation.loss());
    }

    private ModelManifest manifest(Dataset own) {
        return model.manifest()
                .tunedTo(
                        own.name(),
                        own.clips().size(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
