package org.audiodigit.model.onnx;

import java.util.List;
import org.audiodigit.model.graph.GraphBuilder;
import org.audiodigit.signal.WindowFunctions;

/**
 * The short-time Fourier transform as a convolution with windowed cosines and sines.
 *
 * @param frame samples of a frame
 * @param hop samples from one frame to the next
 * @param fftSize the frame is followed by zeros up to this length
 */
record FourierGraph(int frame, int hop, int fftSize) {

    /**
     * Squared magnitudes, {@code [frames][bins]}.
     *
     * @param samples {@code [N]}, single precision
     */
    String power(GraphBuilder graph, String samples) {
        String signal = graph.add("Unsqueeze", samples, graph.integers(0, 1));
        String real = component(graph, signal, 0);
        String imaginary = component(graph, signal, Math.PI / 2);
        String power =
                graph.add(
                        "Add",
                        graph.add("Mul", real, real),
                        graph.add("Mul", imaginary, imaginary));
        return graph.add("Transpose", graph.add("Squeeze", power, graph.integers(0)));
    }

    private String component(GraphBuilder graph, String signal, double phase) {
        int bins = fftSize / 2 + 1;
        float[] window = WindowFunctions.hann(frame);
        float[] kernel = new float[bins * frame];
        for (int bin = 0; bin < bins; bin++) {
            for (int i = 0; i < frame; i++) {
                double angle = 2 * Math.PI * bin * i / fftSize;
                kernel[bin * frame + i] = (float) (window[i] * Math.cos(angle + phase));
            }
        }
        return graph.add(
                "Conv",
                List.of(signal, graph.floats(kernel, bins, 1, frame)),
                GraphBuilder.integers("strides", hop));
    }
}
