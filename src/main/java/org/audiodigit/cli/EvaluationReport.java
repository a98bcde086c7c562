package org.audiodigit.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.audiodigit.training.ConfusionMatrix;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluation.Tally;

/**
 * What {@code evaluate} says; the names and their order are those of its JSON.
 *
 * @param loss mean cross-entropy in nats
 * @param labels of the model, after them those that only the clips have
 * @param confusion {@code [true label][predicted label]}
 * @param split that the model was trained with; null if this is another data set
 * @param unknownLabels those that only the clips have; such clips count as wrong
 * @param inTraining how many of the clips the model was trained on, as in {@link EvaluatedPart}
 */
record EvaluationReport(
        double accuracy,
        double loss,
        int clips,
        List<String> labels,
        int[][] confusion,
        String part,
        String split,
        List<LabelScore> perLabel,
        List<SpeakerScore> perSpeaker,
        List<Unreadable> unreadable,
        List<String> unknownLabels,
        String inTraining) {

    record LabelScore(String label, double precision, double recall, double f1, int clips) {}

    record SpeakerScore(String speaker, double accuracy, int clips) {}

    record Unreadable(String file, String reason) {}

    /**
     * @param modelLabels the labels that the model knows
     * @param speakers in the order in which they are to be listed
     */
    static EvaluationReport of(
            Evaluation evaluation,
            List<String> modelLabels,
            List<String> speakers,
            EvaluatedPart part,
            List<Unreadable> unreadable) {
        ConfusionMatrix confusion = evaluation.confusion();
        List<String> labels = evaluation.labels();
        return new EvaluationReport(
                evaluation.accuracy(),
                evaluation.loss(),
                evaluation.clips().size(),
                labels,
                confusion.counts(),
                PartName.of(part.part()),
                part.split(),
                perLabel(confusion),
                perSpeaker(evaluation.bySpeaker(), speakers),
                List.copyOf(unreadable),
                labels.stream().filter(label -> !modelLabels.contains(label)).toList(),
                part.inTraining());
    }

    private static List<LabelScore> perLabel(ConfusionMatrix confusion) {
        return IntStream.range(0, confusion.labels().size())
                .mapToObj(
                        i ->
                                new LabelScore(
                                        confusion.labels().get(i),
                                        confusion.precision(i),
                                        confusion.recall(i),
                                        confusion.f1(i),
                                        confusion.support(i)))
                .toList();
    }

    private static List<SpeakerScore> perSpeaker(Map<String, Tally> tallies, List<String> order) {
        return order.stream()
                .filter(tallies::containsKey)
                .map(
                        speaker -> {
                            Tally tally = tallies.get(speaker);
                            return new SpeakerScore(speaker, tally.accuracy(), tally.clips());
                        })
                .toList();
    }

    /** How many of the clips have a label that the model does not know. */
    int clipsOfUnknownLabels() {
        return perLabel.stream()
                .filter(score -> unknownLabels.contains(score.label()))
                .mapToInt(LabelScore::clips)
                .sum();
    }
}
