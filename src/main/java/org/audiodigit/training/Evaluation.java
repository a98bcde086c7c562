package org.audiodigit.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.calibration.RocCurve;
import org.audiodigit.training.calibration.ScoredClip;

/**
 * The predictions of a model for a set of clips.
 *
 * @param labels of the model, in its order, followed by labels that only the clips have
 * @param clips each clip with its prediction
 */
public record Evaluation(List<String> labels, List<ClassifiedClip> clips) {

    /** Number of correct and of all clips in a group. */
    public record Tally(int correct, int clips) {

        /** Share of clips that were classified correctly. */
        public double accuracy() {
            return (double) correct / clips;
        }

        public AccuracyInterval interval() {
            return AccuracyInterval.of(correct, clips);
        }

        private Tally plus(boolean isCorrect) {
            return new Tally(correct + (isCorrect ? 1 : 0), clips + 1);
        }
    }

    public Evaluation {
        labels = List.copyOf(labels);
        clips = List.copyOf(clips);
    }

    /** Share of clips that were classified correctly; 0 without clips. */
    public double accuracy() {
        return confusion().accuracy();
    }

    /** Mean cross-entropy in nats; 0 without clips. */
    public double loss() {
        return clips.stream().mapToDouble(ClassifiedClip::loss).average().orElse(0);
    }

    /** The confidence of each prediction and whether it is correct. */
    public List<ScoredClip> scored() {
        return clips.stream()
                .map(clip -> new ScoredClip(clip.prediction().confidence(), clip.correct()))
                .toList();
    }

    /**
     * The ROC curve of clips whose labels the model knows against clips of other labels; its area
     * is NaN without clips of both kinds.
     */
    public RocCurve rocOfLabels() {
        return RocCurve.of(confidences(true), confidences(false));
    }

    private List<Double> confidences(boolean known) {
        return clips.stream()
                .filter(c -> c.prediction().labels().contains(c.clip().label()) == known)
                .mapToDouble(c -> c.prediction().confidence())
                .boxed()
                .toList();
    }

    /** Counts the clips by true and predicted label. */
    public ConfusionMatrix confusion() {
        Map<String, Integer> index = new LinkedHashMap<>();
        labels.forEach(label -> index.put(label, index.size()));
        int[][] counts = new int[labels.size()][labels.size()];
        for (ClassifiedClip classified : clips) {
            counts[index.get(classified.clip().label())][
                    index.get(classified.prediction().label())]++;
        }
        return new ConfusionMatrix(labels, counts);
    }

    /** The tally of each speaker, sorted by name; clips without a speaker are omitted. */
    public Map<String, Tally> bySpeaker() {
        return by(Clip::speaker);
    }

    /**
     * The tally of each group, sorted by name.
     *
     * @param group of a clip; clips without a group are omitted
     */
    public Map<String, Tally> by(Function<Clip, Optional<String>> group) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (ClassifiedClip classified : clips) {
            group.apply(classified.clip())
                    .ifPresent(
                            name ->
                                    tallies.put(
                                            name,
                                            tallies.getOrDefault(name, new Tally(0, 0))
                                                    .plus(classified.correct())));
        }
        return tallies;
    }
}
