package org.audiodigit.model.onnx;

import org.audiodigit.model.graph.GraphBuilder;

/** The part of a graph that computes the input of the network. */
interface FrontEndGraph {

    /** Sample rate of the recording in Hz. */
    int sampleRate();

    /** The shortest recording that the graph accepts, in samples. */
    int minSamples();

    /** Samples after these are ignored. */
    int maxSamples();

    /**
     * The input of the network and the part of the recording that it describes.
     *
     * @param tensor {@code [1][1][rows][columns]}, single precision
     * @param start scalar, in samples
     * @param end scalar, in samples
     */
    record Features(String tensor, String start, String end) {}

    /**
     * @param samples {@code [N]}, single precision
     * @param length scalar, N
     */
    Features apply(GraphBuilder graph, String samples, String length);
}
