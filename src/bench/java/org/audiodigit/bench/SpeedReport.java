package org.audiodigit.bench;

import java.util.List;

/** What one call of the benchmark found out. */
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
