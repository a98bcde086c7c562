/** Trained networks as plain layers, and their ONNX graphs. */
package org.audiodigit.model.graph;
