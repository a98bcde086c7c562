package org.audiodigit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The processors of the threads of MXNet. */
@Tag("engine")
class EngineProcessorsTest {

    /** Otherwise two programs would share the first core also while others are idle. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @DisabledIfEnvironmentVariable(named = "OMP_PROC_BIND", matches = ".*")
    void eachThreadMayUseAllProcessors() throws Exception {
        float sum = EngineThread.shared().call(() -> sumOfSquare());

        assertThat(sum).isPositive();
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            assertThat(threads.flatMap(thread -> processors(thread).stream()))
                    .hasSizeGreaterThan(2)
                    .containsOnly(processors(Path.of("/proc/self")).get(0));
        }
    }

    /** Operators that use all threads. */
    private static float sumOfSquare() {
        try (NDManager manager = MxnetRuntime.newManager()) {
            NDArray matrix = manager.ones(new Shape(1024, 1024));
            return matrix.matMul(matrix).exp().minimum(1).sum().getFloat();
        }
    }

    /** Empty if the thread has ended. */
    private static List<String> processors(Path thread) {
        try {
            return Files.readAllLines(thread.resolve("status")).stream()
                    .filter(line -> line.startsWith("Cpus_allowed_list"))
                    .toList();
        } catch (IOException ended) {
            return List.of();
        }
    }
}
