package org.audiodigit.training;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.LayerSummary;

/**
 * The number of inputs of each layer of the network {@code dense}, followed by its number of
 * outputs.
 */
record DenseSizes(List<Integer> units) {

    static final String NETWORK = "dense";

    private static final int LABELS = 10;

    static DenseSizes ofSeedDense() {
        Architecture architecture = Architectures.byName(NETWORK);
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());
        List<Integer> units = new ArrayList<>();
        units.add(frontEnd.rows() * frontEnd.columns());
        for (LayerSummary layer : architecture.layers(frontEnd, LABELS)) {
            if (layer.parameters() > 0) {
                units.add(layer.outputShape().get(0));
            }
        }
        return new DenseSizes(List.copyOf(units));
    }

    int layers() {
        return units.size() - 1;
    }

    int inputs(int layer) {
        return units.get(layer);
    }

    int outputs(int layer) {
        return units.get(layer + 1);
    }

    /** Weights and biases of all layers. */
    long parameters() {
        long parameters = 0;
        for (int layer = 0; layer < layers(); layer++) {
            parameters += (long) outputs(layer) * (inputs(layer) + 1);
        }
        return parameters;
    }
}
