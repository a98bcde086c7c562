package org.audiodigit.bench;

import java.util.List;

/** The results of one run of the benchmark. */
public record SpeedReport(
        Machine machine,
        int rounds,
        MemorySpeed memory,
        SameNetwork sameNetwork,
        List<StepComparison> steps) {

    public SpeedReport {
        steps = List.copyOf(steps);
    }
}
