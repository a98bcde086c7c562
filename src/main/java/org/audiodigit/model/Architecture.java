package org.audiodigit.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;

/**
 * A network that can be built for any number of labels. Its output is {@code [batch][labels]}
 * before the softmax.
 */
public interface Architecture {

    /** What the command line, the manifest and the window call it. */
    String name();

    /** The front end that it is trained with unless another is asked for. */
    String frontEnd();

    /** What else it takes to build the same network again; for the manifest. */
    Map<String, String> settings();

    /**
     * Shape of an input of {@code clips} clips: {@code [clips][1][rows][columns]} of the front end
     * where an architecture has no other.
     */
    default Shape inputShape(int clips, FrontEnd frontEnd) {
        return new Shape(clips, 1, frontEnd.rows(), frontEnd.columns());
    }

    /** An uninitialised network. */
    Block network(int labels);

    /**
     * What gives the same as the layers before the last one of a trained network in fewer passes.
     * It does not follow the network if that is trained on.
     *
     * @param trained a network of this architecture
     * @param manager that its tensors live as long as
     */
    default List<Block> folded(Block trained, NDManager manager) {
        return Network.beforeLast(trained);
    }

    /**
     * The layers as a table: what each does, the shape it gives and its number of parameters. Made
     * without starting the engine.
     */
    List<LayerSummary> layers(FrontEnd frontEnd, int labels);

    /** Number of values that its layers hold, trained or not. */
    default long parameters(FrontEnd frontEnd, int labels) {
        return layers(frontEnd, labels).stream().mapToLong(LayerSummary::parameters).sum();
    }
}
