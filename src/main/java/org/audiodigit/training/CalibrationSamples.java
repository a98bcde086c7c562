package org.audiodigit.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.calibration.CalibrationFit;
import org.audiodigit.training.calibration.LabelledPrediction;
import org.audiodigit.training.calibration.SampleKind;

/** Collects a model's predictions for a calibration. */
public final class CalibrationSamples {

    /** A folder with more labels than this is one kind of recording, e.g. a folder of words. */
    private static final int MAX_KINDS = 20;

    private final DigitModel model;
    private final Evaluator.Listener listener;
    private final List<LabelledPrediction> known = new ArrayList<>();
    private final List<SampleKind> others = new ArrayList<>();

    /**
     * @param listener is notified of recordings that cannot be read
     */
    public CalibrationSamples(DigitModel model, Evaluator.Listener listener) {
        this.model = model;
        this.listener = listener;
    }

    /** Adds recordings of the model's labels; recordings of other labels are skipped. */
    public void addKnown(List<Clip> clips) throws InterruptedException {
        List<String> labels = model.manifest().labels();
        for (ClassifiedClip classified :
                classify(clips.stream().filter(c -> labels.contains(c.label())).toList())) {
            Clip clip = classified.clip();
            known.add(
                    new LabelledPrediction(
                            classified.prediction(), clip.label(), clip.speaker().orElse("")));
        }
    }

    /**
     * Adds recordings of none of the labels. Each label of the folder is a kind; a folder with more
     * than {@value #MAX_KINDS} labels is one kind.
     */
    public void addOthers(Dataset dataset) throws InterruptedException {
        boolean oneKind = dataset.labels().size() > MAX_KINDS;
        Map<String, List<Prediction>> kinds = new LinkedHashMap<>();
        for (ClassifiedClip classified : classify(dataset.clips())) {
            String kind =
                    oneKind
                            ? dataset.directory().toAbsolutePath().getFileName().toString()
                            : classified.clip().label();
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(classified.prediction());
        }
        kinds.forEach((kind, predictions) -> others.add(new SampleKind(kind, predictions)));
    }

    private List<ClassifiedClip> classify(List<Clip> clips) throws InterruptedException {
        return Evaluator.evaluate(
                        model::classify,
                        model.manifest().labels(),
                        clips,
                        FeatureCache.uncached(model.frontEnd()),
                        listener)
                .clips();
    }

    /** Number of recordings of the model's labels that were added. */
    public int knownClips() {
        return known.size();
    }

    /** A fit on all recordings that were added. */
    public CalibrationFit calibrationFit() {
        return new CalibrationFit(known, others, model.manifest().calibrationOrNone());
    }
}
