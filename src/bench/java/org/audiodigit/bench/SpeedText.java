package org.audiodigit.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The report as text. */
public final class SpeedText {

    private SpeedText() {}

    public static String of(SpeedReport report) {
        Machine machine = report.machine();
        return String.join(
                "\n",
                "%d cores of %s, %s, Java %s; medians of %d rounds"
                        .formatted(
                                machine.cores(),
                                machine.processor(),
                                machine.system(),
                                machine.java(),
                                report.rounds()),
                memory(report.memory()),
                of(report.sameNetwork()),
                "",
                steps(report.steps()));
    }

    private static String memory(MemorySpeed memory) {
        return format(
                "memory: a copy %.1f GB/s, a pass over weights, gradients and state %.1f GB/s",
                memory.copy().median(), memory.update().median());
    }

    /** Whether the networks are the same, with the figures that show it. */
    public static String of(SameNetwork same) {
        return format(
                "%s: %d and %d parameters; first losses %s and %s, at most %.1e apart",
                same.holds() ? "the same network" : "NOT THE SAME NETWORK",
                same.parameters(),
                same.theirParameters(),
                losses(same.losses()),
                losses(same.theirLosses()),
                same.largestDifference());
    }

    private static String losses(List<Double> losses) {
        return losses.stream().map(loss -> format("%.5f", loss)).collect(Collectors.joining(" "));
    }

    private static String steps(List<StepComparison> steps) {
        MarkdownTable table =
                new MarkdownTable(
                        "network",
                        "batch",
                        "ours, ms a step",
                        "TensorFlow, ms a step",
                        "ours, clips/s",
                        "TensorFlow, clips/s",
                        "ours/TensorFlow",
                        "memory's limit, ms",
                        "times the limit");
        for (StepComparison step : steps) {
            table.row(
                    step.network(),
                    Integer.toString(step.batch()),
                    format("%.1f", step.ours().median()),
                    step.theirs().map(t -> format("%.1f", t.median())).orElse(""),
                    format("%.0f", step.clipsPerSecond(step.ours())),
                    step.theirs().map(t -> format("%.0f", step.clipsPerSecond(t))).orElse(""),
                    format("%.2f", step.ratio()),
                    format("%.1f", step.memoryLimit()),
                    format("%.1f", step.timesMemoryLimit()));
        }
        return table.toString();
    }

    private static String format(String pattern, OptionalDouble figure) {
        return figure.isPresent() ? format(pattern, figure.getAsDouble()) : "";
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
