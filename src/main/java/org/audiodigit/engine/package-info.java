/**
 * Configuration of the MXNet engine: number of threads, memory allocator, and the engine thread.
 * Every operation on an {@code NDArray} runs on the {@link org.audiodigit.engine.EngineThread}.
 */
package org.audiodigit.engine;
