package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.LayerSummary;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.StoredModel;

/**
 * The result of {@code summary}: the JSON object, whose names and order are part of the interface,
 * and the text.
 *
 * @param parameters number of parameters of all layers
 * @param training null for an untrained network
 * @param metrics null for an untrained network
 * @param date when the model was saved; null for an untrained network
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

    private static final String UNKNOWN = "-";

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

    /** Formats the report as text, with the columns of Keras' {@code model.summary()}. */
    List<String> lines() {
        TextTable table = TextTable.ofText(List.of("Layer (type)", "Output Shape", "Param #"));
        for (LayerSummary layer : layers) {
            table.row(List.of(layer.layer(), shape(layer), Formats.count(layer.parameters())));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Model: " + architecture);
        lines.addAll(table.lines());
        lines.add("Total params: " + Formats.count(parameters));
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
        lines.add("Date: " + (date == null ? UNKNOWN : date));
    }

    private static String score(String part, Double accuracy, Double loss) {
        return accuracy == null || loss == null
                ? part + ": " + UNKNOWN
                : "%s: accuracy %s, loss %s"
                        .formatted(part, Formats.percent(accuracy), Formats.decimal(loss, 4));
    }

    private static String shape(LayerSummary layer) {
        return layer.outputShape().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", "(None, ", ")"));
    }
}
