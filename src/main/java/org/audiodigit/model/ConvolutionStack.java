package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * Convolutions in a row, each with batch normalisation, optional pooling and ReLU.
 *
 * @param owner name of the architecture, for messages
 * @param axes of the planes, which the weights share
 */
record ConvolutionStack(String owner, List<Convolution> convolutions, PlaneAxes axes) {

    private static final int MAX_CONVOLUTIONS = 100;

    /** Values in the widest registers of a processor. */
    private static final int REGISTER = 16;

    /** How many more filters are computed than there are; without wide registers they cost time. */
    private static final double MAX_PADDING = 1.25;

    /** Channels, frames and bands of the planes between two layers. */
    record Planes(int channels, int frames, int bands) {

        List<Integer> shape() {
            return List.of(channels, frames, bands);
        }
    }

    ConvolutionStack {
        if (convolutions.isEmpty()) {
            throw new IllegalArgumentException(owner + " needs at least one convolution");
        }
        if (convolutions.size() > MAX_CONVOLUTIONS) {
            throw new IllegalArgumentException(
                    "%s can have at most %d convolutions, not %d"
                            .formatted(owner, MAX_CONVOLUTIONS, convolutions.size()));
        }
        convolutions = List.copyOf(convolutions);
    }

    void addTo(SequentialBlock network) {
        for (Convolution convolution : convolutions) {
            network.add(convolution.createConvolution(axes)).add(BatchNorm.builder().build());
            if (convolution.hasPool()) {
                // before the ReLU: the same result with a quarter of the operations
                network.add(convolution.createPooling());
            }
            network.add(Activation::relu);
        }
    }

    /**
     * Folds the batch normalisations into the convolutions.
     *
     * @param parameters those of each layer by name, from the first layer of this stack
     * @return layers for planes of frames and bands, in this order
     */
    List<InferenceLayer> fold(Iterator<Map<String, float[]>> parameters) {
        List<InferenceLayer> folded = new ArrayList<>();
        for (Convolution convolution : convolutions) {
            InferenceLayer.Convolved layer =
                    convolution.fold(parameters.next().get("weight"), parameters.next(), axes);
            folded.add(axes == PlaneAxes.FRAMES_BANDS ? layer : layer.transposed());
            if (convolution.hasPool()) {
                parameters.next();
                folded.add(new InferenceLayer.MaxPooled(convolution.pool()));
            }
            parameters.next();
            folded.add(new InferenceLayer.Rectified());
        }
        return folded;
    }

    /**
     * Folds the batch normalisations into the convolutions, as layers of the engine. The outputs
     * differ from those of the trained layers by rounding.
     *
     * @param trained the layers of a trained network, from the first one of this stack
     * @param manager owns the tensors of the result
     * @param order of the axes of the inputs and outputs
     */
    List<Block> fold(Iterator<Block> trained, NDManager manager, PlaneAxes order) {
        List<Block> folded = new ArrayList<>();
        int channels = 0;
        for (int i = 0; i < convolutions.size(); i++) {
            Convolution convolution = convolutions.get(i);
            float[] weights = LayerParameters.of(trained.next()).get("weight");
            Map<String, float[]> norm = LayerParameters.of(trained.next());
            InferenceLayer.Convolved layer = convolution.fold(weights, norm, axes);
            int filters = i < convolutions.size() - 1 ? padded(layer.filters()) : layer.filters();
            layer = layer.padded(i == 0 ? layer.channels() : channels, filters);
            channels = filters;
            folded.add(block(order == axes ? layer : layer.transposed(), manager));
            if (convolution.hasPool()) {
                folded.add(trained.next());
            }
            folded.add(trained.next());
        }
        return folded;
    }

    /** The next number of filters that fills the widest registers, unless it is much larger. */
    private static int padded(int filters) {
        int multiple = (filters + REGISTER - 1) / REGISTER * REGISTER;
        return multiple <= filters * MAX_PADDING ? multiple : filters;
    }

    private static Block block(InferenceLayer.Convolved layer, NDManager manager) {
        Shape kernel =
                new Shape(
                        layer.filters(),
                        layer.channels(),
                        layer.kernelRows(),
                        layer.kernelColumns());
        NDArray weights = manager.create(layer.weights(), kernel);
        NDArray bias = manager.create(layer.bias());
        Shape strides = new Shape(layer.rowStride(), layer.columnStride());
        Shape padding = new Shape(layer.rowPadding(), layer.columnPadding());
        return new LambdaBlock(
                planes -> Conv2d.conv2d(planes.singletonOrThrow(), weights, bias, strides, padding),
                "foldedConvolution");
    }

    /**
     * Adds a row for each layer.
     *
     * @param first number of the first convolution in the names of the layers
     * @return the planes after the last layer
     * @throws IllegalArgumentException if the input is too small
     */
    Planes summarise(Planes input, int first, List<LayerSummary> rows) {
        Planes planes = input;
        int number = first;
        for (Convolution convolution : convolutions) {
            long weights = convolution.weights(planes.channels());
            planes =
                    new Planes(
                            convolution.filters(),
                            convolution.outputFrames(planes.frames()),
                            convolution.outputBands(planes.bands()));
            requirePositive(planes.bands(), "kernel");
            List<Integer> shape = planes.shape();
            rows.add(new LayerSummary("conv_" + number + " (Conv2d)", shape, weights));
            rows.add(
                    new LayerSummary(
                            "norm_" + number + " (BatchNorm)", shape, 4L * planes.channels()));
            if (convolution.hasPool()) {
                int pool = convolution.pool();
                planes =
                        new Planes(
                                planes.channels(), planes.frames() / pool, planes.bands() / pool);
                requirePositive(Math.min(planes.frames(), planes.bands()), "pooling");
                rows.add(new LayerSummary("pool_" + number + " (MaxPooling)", planes.shape(), 0));
            }
            number++;
        }
        return planes;
    }

    private void requirePositive(int size, String operation) {
        if (size == 0) {
            throw new IllegalArgumentException(
                    "a %s of %s is larger than its input".formatted(operation, owner));
        }
    }
}
