/** Converts models to ONNX, the format that other runtimes read. */
package org.audiodigit.model.onnx;
