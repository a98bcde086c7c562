package org.audiodigit.training;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.norm.Dropout;
import java.util.List;
import java.util.Map;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.LayerSummary;
import org.audiodigit.model.TrainingRecipe;

/** An architecture without random layers, so that two programs have the same losses. */
record WithoutDropout(Architecture architecture) implements Architecture {

    @Override
    public String name() {
        return architecture.name();
    }

    @Override
    public String frontEnd() {
        return architecture.frontEnd();
    }

    @Override
    public Map<String, String> settings() {
        return architecture.settings();
    }

    @Override
    public TrainingRecipe recipe() {
        return architecture.recipe();
    }

    @Override
    public Shape inputShape(int clips, FrontEnd frontEnd) {
        return architecture.inputShape(clips, frontEnd);
    }

    @Override
    public Block createNetwork(int labels) {
        SequentialBlock network = new SequentialBlock();
        architecture.createNetwork(labels).getChildren().values().stream()
                .filter(layer -> !(layer instanceof Dropout))
                .forEach(network::add);
        return network;
    }

    @Override
    public List<LayerSummary> layers(FrontEnd frontEnd, int labels) {
        return architecture.layers(frontEnd, labels);
    }
}
