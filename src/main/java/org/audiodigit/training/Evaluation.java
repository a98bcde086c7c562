package org.audiodigit.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a model did on a set of clips.
 *
 * @param labels of the model, in its order; labels that only the clips have come after them
 * @param clips each clip with what the model said
 */
public record Evaluation(List<String> labels, List<ClassifiedClip> clips) {

    /** Right and all clips of a group. */
    public record Tally(int correct, int clips) {

        /** Share of clips that were named rightly. */
        public double accuracy() {
            return (double) correct / clips;
        }

        private Tally plus(boolean right) {
            return new Tally(correct + (right ? 1 : 0), clips + 1);
        }
    }

    public Evaluation {
        labels = List.copyOf(labels);
        clips = List.copyOf(clips);
    }

    /** Share of clips that were named rightly; 0 without clips. */
    public double accuracy() {
        return confusion().accuracy();
    }

    /** Mean cross-entropy in nats; 0 without clips. */
    public double loss() {
        return clips.stream().mapToDouble(ClassifiedClip::loss).average().orElse(0);
    }

    /** How often each label was taken for each. */
    public ConfusionMatrix confusion() {
        Map<String, Integer> index = new LinkedHashMap<>();
        labels.forEach(label -> index.put(label, index.size()));
        int[][] counts = new int[labels.size()][labels.size()];
        for (ClassifiedClip judged : clips) {
            counts[index.get(judged.clip().label())][index.get(judged.prediction().label())]++;
        }
        return new ConfusionMatrix(labels, counts);
    }

    /** Right and all clips of each speaker, by name; clips without a speaker are left out. */
    public Map<String, Tally> bySpeaker() {
        Map<String, Tally> tallies = new TreeMap<>();
        for (ClassifiedClip judged : clips) {
            judged.clip()
                    .speaker()
                    .ifPresent(
                            speaker ->
                                    tallies.put(
                                            speaker,
                                            tallies.getOrDefault(speaker, new Tally(0, 0))
                                                    .plus(judged.correct())));
        }
        return tallies;
    }
}
