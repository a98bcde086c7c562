package org.audiodigit.bench;

import java.lang.management.ManagementFactory;

/**
 * The mean duration of a training step in milliseconds.
 *
 * @param wall elapsed time; grows when other programs need the processor
 * @param cpu processor time of all threads of the process, which hardly depends on other programs
 */
public record StepDuration(double wall, double cpu) {

    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Measures several calls of a step. */
    public static StepDuration of(int steps, Runnable step) {
        long wall = System.nanoTime();
        long cpu = PROCESS.getProcessCpuTime();
        for (int i = 0; i < steps; i++) {
            step.run();
        }
        return new StepDuration(
                (System.nanoTime() - wall) / 1e6 / steps,
                (PROCESS.getProcessCpuTime() - cpu) / 1e6 / steps);
    }
}
