package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.LayerSummary;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.StoredModel;

/**
 * What {@code summary} says of a network; the names and their order are those of its JSON.
 *
 * @param parameters of all layers together
 * @param training how it was trained; null if it was not
 * @param metrics how well it did; null if it was not trained
 * @param date when it was written; null if it was not trained
 */
record NetworkReport(
        String architecture,
        String frontEnd,
        List<String> labels,
        List<LayerSummary> layers,
        long parameters,
        ModelManifest.Training training,
        Metrics metrics,
        String date) {

    private static final String NOT_KNOWN = "-";

    static NetworkReport of(Architecture architecture, FrontEnd frontEnd, List<String> labels) {
        return of(architecture, frontEnd, labels, null, null, null);
    }

    static NetworkReport of(StoredModel model) {
        ModelManifest manifest = model.manifest();
        return of(
                model.architecture(),
                model.frontEnd(),
                manifest.labels(),
                manifest.training(),
                manifest.metrics(),
                manifest.date());
    }

    private static NetworkReport of(
            Architecture architecture,
            FrontEnd frontEnd,
            List<String> labels,
            ModelManifest.Training training,
            Metrics metrics,
            String date) {
        return new NetworkReport(
                architecture.name(),
                frontEnd.name(),
                labels,
                architecture.layers(frontEnd, labels.size()),
                architecture.parameters(frontEnd, labels.size()),
                training,
                metrics,
                date);
    }

    /** The same for people: the columns of Keras' {@code model.summary()}. */
    List<String> lines() {
        TextTable table = TextTable.ofText(List.of("Layer (type)", "Output Shape", "Param #"));
        for (LayerSummary layer : layers) {
            table.row(List.of(layer.layer(), shape(layer), grouped(layer.parameters())));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Model: " + architecture);
        lines.addAll(table.lines());
        lines.add("Total params: " + grouped(parameters));
        lines.add("Front end: " + frontEnd);
        lines.add("Labels: " + String.join(", ", labels));
        if (training != null) {
            addTraining(lines);
        }
        return lines;
    }

    private void addTraining(List<String> lines) {
        lines.add("Data set: %s, %d clips".formatted(training.dataset(), training.clips()));
        lines.add("Split: " + training.split() + ", seed " + training.seed());
        lines.add("Epoch: %d of %d".formatted(training.epoch(), training.epochs()));
        lines.add(score("Train", metrics.trainAccuracy(), metrics.trainLoss()));
        lines.add(score("Validation", metrics.validationAccuracy(), metrics.validationLoss()));
        lines.add(score("Test", metrics.testAccuracy(), metrics.testLoss()));
        lines.add("Date: " + (date == null ? NOT_KNOWN : date));
    }

    private static String score(String part, Double accuracy, Double loss) {
        return accuracy == null || loss == null
                ? part + ": " + NOT_KNOWN
                : "%s: accuracy %s, loss %s"
                        .formatted(part, TextNumbers.percent(accuracy), TextNumbers.loss(loss));
    }

    private static String shape(LayerSummary layer) {
        return layer.outputShape().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", "(None, ", ")"));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
