package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.audiodigit.common.Formats;
import org.audiodigit.training.ConfusionMatrix;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluation.Tally;

/**
 * The result of {@code evaluate}: the JSON object, whose names and order are part of the interface,
 * and the text.
 *
 * @param loss mean cross-entropy in nats
 * @param labels the labels of the model, followed by those of the clips that it does not know
 * @param confusion {@code [true label][predicted label]}
 * @param split the split of the training; null if this is another data set
 * @param unknownLabels labels of the clips that the model does not know; such clips count as
 *     misclassified
 * @param inTraining how many of the clips the model was trained on, as in {@link EvaluatedPart}
 * @param newClips how many clips are new since the training, as in {@link EvaluatedPart}
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
        String inTraining,
        int newClips) {

    record LabelScore(String label, double precision, double recall, double f1, int clips) {}

    record SpeakerScore(String speaker, double accuracy, int clips) {}

    record Unreadable(String file, String reason) {}

    /**
     * @param modelLabels the labels that the model knows
     * @param speakers in the order of the report
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
                Converters.nameOf(part.part()),
                part.split(),
                perLabel(confusion),
                perSpeaker(evaluation.bySpeaker(), speakers),
                List.copyOf(unreadable),
                labels.stream().filter(label -> !modelLabels.contains(label)).toList(),
                part.inTraining(),
                part.newClips());
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

    /** Formats the report as text. */
    List<String> lines(EvaluatedPart evaluated) {
        List<String> lines = new ArrayList<>();
        lines.add(line("accuracy", clips == 0 ? Formats.MISSING : Formats.percent(accuracy)));
        lines.add(line("loss", clips == 0 ? Formats.MISSING : Formats.decimal(loss, 4)));
        lines.add(line("clips", clips));
        lines.add(line("part", part));
        lines.add(line("split", split == null ? "-" : split));
        lines.add(line("unreadable", unreadable.size()));
        lines.add(evaluated.note());
        if (!unknownLabels.isEmpty()) {
            lines.add(
                    "The model does not know the label %s; its clips (%d) count as misclassified."
                            .formatted(String.join(", ", unknownLabels), clipsOfUnknownLabels()));
        }
        lines.add("");
        lines.add("Confusion matrix (rows: true, columns: predicted)");
        lines.addAll(confusionTable().lines());
        lines.add("");
        lines.addAll(labelTable().lines());
        if (!perSpeaker.isEmpty()) {
            lines.add("");
            lines.addAll(speakerTable().lines());
        }
        return lines;
    }

    private static String line(String name, Object value) {
        return TextTable.line(12, name, value);
    }

    private int clipsOfUnknownLabels() {
        return perLabel.stream()
                .filter(score -> unknownLabels.contains(score.label()))
                .mapToInt(LabelScore::clips)
                .sum();
    }

    private TextTable confusionTable() {
        TextTable table =
                TextTable.ofNumbers(Stream.concat(Stream.of(""), labels.stream()).toList());
        for (int label = 0; label < labels.size(); label++) {
            Stream<String> counts = Arrays.stream(confusion[label]).mapToObj(Integer::toString);
            table.row(Stream.concat(Stream.of(labels.get(label)), counts).toList());
        }
        return table;
    }

    private TextTable labelTable() {
        TextTable table =
                TextTable.ofNumbers(List.of("label", "precision", "recall", "F1", "clips"));
        for (LabelScore score : perLabel) {
            table.row(
                    List.of(
                            score.label(),
                            Formats.decimal(score.precision(), 3),
                            Formats.decimal(score.recall(), 3),
                            Formats.decimal(score.f1(), 3),
                            Integer.toString(score.clips())));
        }
        return table;
    }

    private TextTable speakerTable() {
        TextTable table = TextTable.ofNumbers(List.of("speaker", "accuracy", "clips"));
        for (SpeakerScore score : perSpeaker) {
            table.row(
                    List.of(
                            score.speaker(),
                            Formats.percent(score.accuracy()),
                            Integer.toString(score.clips())));
        }
        return table;
    }
}
