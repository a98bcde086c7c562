package org.audiodigit.app.train;

import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.LayerSummary;

/**
 * A network as Keras prints one.
 *
 * @param input what goes in, in words
 * @param parameters of all layers
 */
record LayerTableRows(String input, List<Row> rows, String parameters) {

    /** A layer, each cell as it is read. */
    record Row(String layer, String shape, String parameters) {}

    /** Worked out without the engine. */
    static LayerTableRows of(String architecture, String frontEnd, int labels) {
        Architecture network = Architectures.byName(architecture);
        FrontEnd front = FrontEnds.byName(frontEnd);
        return new LayerTableRows(
                "%s: %d frames of %d values".formatted(frontEnd, front.rows(), front.columns()),
                network.layers(front, labels).stream().map(LayerTableRows::row).toList(),
                TrainNumbers.count(network.parameters(front, labels)));
    }

    private static Row row(LayerSummary layer) {
        String shape =
                layer.outputShape().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "(None, ", ")"));
        return new Row(layer.layer(), shape, TrainNumbers.count(layer.parameters()));
    }
}
