package org.audiodigit.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.calibration.CalibrationFit;
import org.audiodigit.training.calibration.LabelledPrediction;
import org.audiodigit.training.calibration.SampleKind;

/** What a model says of recordings, gathered to calibrate it. */
public final class CalibrationSamples {

    /** Labels of a folder that are told apart; in a folder of more they are one kind. */
    private static final int MOST_KINDS = 20;

    private final DigitModel model;
    private final Evaluator.Listener listener;
    private final List<LabelledPrediction> answers = new ArrayList<>();
    private final List<SampleKind> others = new ArrayList<>();

    /**
     * @param listener is told of recordings that cannot be read
     */
    public CalibrationSamples(DigitModel model, Evaluator.Listener listener) {
        this.model = model;
        this.listener = listener;
    }

    /** Asks about recordings of what the model knows; those of other labels are left out. */
    public void digits(List<Clip> clips) throws InterruptedException {
        List<String> labels = model.manifest().labels();
        List<Clip> known = clips.stream().filter(clip -> labels.contains(clip.label())).toList();
        for (ClassifiedClip judged : judge(known)) {
            Clip clip = judged.clip();
            answers.add(
                    new LabelledPrediction(
                            judged.prediction(), clip.label(), clip.speaker().orElse("")));
        }
    }

    /**
     * Asks about recordings of what is none of the labels. Each label of the folder is a kind, or
     * the folder is one if there are many, as there are of words.
     */
    public void others(Dataset dataset) throws InterruptedException {
        boolean one = dataset.labels().size() > MOST_KINDS;
        Map<String, List<Prediction>> kinds = new LinkedHashMap<>();
        for (ClassifiedClip judged : judge(dataset.clips())) {
            String kind =
                    one
                            ? dataset.directory().toAbsolutePath().getFileName().toString()
                            : judged.clip().label();
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(judged.prediction());
        }
        kinds.forEach((kind, predictions) -> others.add(new SampleKind(kind, predictions)));
    }

    private List<ClassifiedClip> judge(List<Clip> clips) throws InterruptedException {
        return Evaluator.evaluate(
                        model::classify,
                        model.manifest().labels(),
                        clips,
                        FeatureCache.uncached(model.frontEnd()),
                        listener)
                .clips();
    }

    /** How many recordings of known labels were heard. */
    public int digits() {
        return answers.size();
    }

    /** All that was heard. */
    public CalibrationFit fit() {
        Calibration inUse = model.manifest().calibrationOrNone();
        return new CalibrationFit(answers, others, inUse);
    }
}
