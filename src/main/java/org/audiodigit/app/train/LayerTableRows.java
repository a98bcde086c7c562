package org.audiodigit.app.train;

import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.LayerSummary;

/**
 * The layers of a network, in the format of Keras.
 *
 * @param input description of the input
 * @param parameters total number of parameters
 */
record LayerTableRows(String input, List<Row> rows, String parameters) {

    /** The cells of a layer. */
    record Row(String layer, String shape, String parameters) {}

    /** Does not need the engine. */
    static LayerTableRows of(String architecture, String frontEnd, int labels) {
        Architecture network = Architectures.byName(architecture);
        FrontEnd front = FrontEnds.byName(frontEnd);
        return new LayerTableRows(
                "%s: %d frames of %d values".formatted(frontEnd, front.rows(), front.columns()),
                network.layers(front, labels).stream().map(LayerTableRows::row).toList(),
                Formats.count(network.parameters(front, labels)));
    }

    private static Row row(LayerSummary layer) {
        String shape =
                layer.outputShape().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "(None, ", ")"));
        return new Row(layer.layer(), shape, Formats.count(layer.parameters()));
    }
}
