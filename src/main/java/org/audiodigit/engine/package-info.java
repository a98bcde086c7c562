/**
 * The engines that run networks, MXNet and ONNX Runtime: their selection, start, number of threads
 * and memory allocator, and the engine thread. Every operation on an {@code NDArray} runs on the
 * {@link org.audiodigit.engine.EngineThread}.
 */
package org.audiodigit.engine;
