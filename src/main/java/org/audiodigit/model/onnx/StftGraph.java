package org.audiodigit.model.onnx;

import org.audiodigit.model.StftFrontEnd;
import org.audiodigit.model.graph.GraphBuilder;
import org.audiodigit.signal.BilinearResize;

/** The graph of {@link StftFrontEnd}. */
final class StftGraph implements FrontEndGraph {

    @Override
    public int sampleRate() {
        return StftFrontEnd.SAMPLE_RATE;
    }

    @Override
    public int minSamples() {
        return 1;
    }

    @Override
    public int maxSamples() {
        return StftFrontEnd.SAMPLES;
    }

    @Override
    public Features apply(GraphBuilder graph, String samples, String length) {
        String zeros = graph.integers(0, StftFrontEnd.SAMPLES);
        String whole =
                graph.add(
                        "Slice",
                        graph.add("Pad", samples, zeros),
                        graph.integers(0),
                        graph.integers(StftFrontEnd.SAMPLES));
        FourierGraph fourier =
                new FourierGraph(StftFrontEnd.FRAME, StftFrontEnd.HOP, StftFrontEnd.FFT_SIZE);
        String magnitudes = graph.add("Sqrt", fourier.power(graph, whole));
        int frames = 1 + (StftFrontEnd.SAMPLES - StftFrontEnd.FRAME) / StftFrontEnd.HOP;
        int bins = StftFrontEnd.FFT_SIZE / 2 + 1;
        String rows = graph.floats(weights(frames, StftFrontEnd.ROWS), StftFrontEnd.ROWS, frames);
        String columns =
                graph.add(
                        "Transpose",
                        graph.floats(
                                weights(bins, StftFrontEnd.COLUMNS), StftFrontEnd.COLUMNS, bins));
        String resized = graph.add("MatMul", graph.add("MatMul", rows, magnitudes), columns);
        return new Features(
                graph.add("Unsqueeze", resized, graph.integers(0, 1)), graph.whole(0), length);
    }

    /** The weights of the linear interpolation of an axis, {@code [to][from]}. */
    private static float[] weights(int from, int to) {
        BilinearResize resize = new BilinearResize(from, 1, to, 1);
        float[] weights = new float[to * from];
        for (int in = 0; in < from; in++) {
            float[] unit = new float[from];
            unit[in] = 1;
            float[] column = resize.apply(unit);
            for (int out = 0; out < to; out++) {
                weights[out * from + in] = column[out];
            }
        }
        return weights;
    }
}
