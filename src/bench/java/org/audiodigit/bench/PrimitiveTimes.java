package org.audiodigit.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the log that oneDNN writes with {@code DNNL_VERBOSE=1}, and adds up the durations of its
 * primitives for each layer of a network of convolutions. The first convolution of a step begins
 * its forward pass; backward, the normalisation of a layer comes before its convolution.
 */
public final class PrimitiveTimes {

    private static final String PREFIX = "dnnl_verbose,exec";
    private static final int KIND = 3;
    private static final int DIRECTION = 5;
    private static final List<String> KINDS =
            List.of("convolution", "batch_normalization", "pooling_v2", "eltwise");
    private static final String OTHERS = "output, loss";
    private static final String REORDERS = "reorders";

    private final List<Map<Cell, Double>> steps = new ArrayList<>();
    private Map<Cell, Double> step = new HashMap<>();
    private int layers;
    private int layer;
    private boolean convolved;

    private record Cell(String row, String kind, boolean forward) {}

    /** Begins a step. */
    public void begin() {
        step = new HashMap<>();
        steps.add(step);
        layer = 0;
        convolved = false;
    }

    /** Adds a line of the log; ignores other lines. */
    public void add(String line) {
        if (!line.startsWith(PREFIX)) {
            return;
        }
        String[] fields = line.split(",");
        String kind = fields[KIND];
        boolean forward = fields[DIRECTION].startsWith("forward");
        double millis = Double.parseDouble(fields[fields.length - 1]);
        step.merge(new Cell(row(kind, forward), kind, forward), millis, Double::sum);
    }

    private String row(String kind, boolean forward) {
        if (kind.equals("reorder")) {
            return REORDERS;
        }
        if (!KINDS.contains(kind)) {
            return OTHERS;
        }
        boolean convolution = kind.equals("convolution");
        if (forward && convolution) {
            layers = Math.max(layers, ++layer);
        } else if (!forward && convolved && !convolution) {
            layer--;
        }
        convolved = !forward && convolution;
        return "conv_" + layer;
    }

    /** The sum of all primitives in milliseconds, each the minimum over the steps. */
    public double sum() {
        return steps.get(0).keySet().stream().mapToDouble(this::minimum).sum();
    }

    /** Other programs only delay a primitive, so that the minimum is the most exact duration. */
    private double minimum(Cell cell) {
        return steps.stream().mapToDouble(each -> each.getOrDefault(cell, 0.0)).min().orElse(0);
    }

    /** A row for each layer; each pair of durations is forward and backward. */
    @Override
    public String toString() {
        MarkdownTable table =
                new MarkdownTable(
                        "layer", "convolution", "normalisation", "pooling", "ReLU", "sum, ms");
        for (int i = 1; i <= layers; i++) {
            List<String> cells = new ArrayList<>();
            String row = "conv_" + i;
            cells.add(row);
            for (String kind : KINDS) {
                double forward = minimum(new Cell(row, kind, true));
                double backward = minimum(new Cell(row, kind, false));
                cells.add(forward + backward == 0 ? "" : ms(forward) + " + " + ms(backward));
            }
            cells.add(ms(sum(row)));
            table.row(cells.toArray(String[]::new));
        }
        table.row(OTHERS, "", "", "", "", ms(sum(OTHERS)));
        table.row(REORDERS, "", "", "", "", ms(sum(REORDERS)));
        table.row("all", "", "", "", "", ms(sum()));
        return table.toString();
    }

    private double sum(String row) {
        return steps.get(0).keySet().stream()
                .filter(cell -> cell.row().equals(row))
                .mapToDouble(this::minimum)
                .sum();
    }

    private static String ms(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
