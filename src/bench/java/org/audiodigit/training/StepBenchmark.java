package org.audiodigit.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.engine.EngineOptions;

/**
 * Measures a training step with different settings of the engine: {@code mvn -q -Pbench
 * test-compile exec:exec}. Each figure is the median over several processes of the median step of
 * each, in milliseconds; the settings alternate, so that load by other programs affects all.
 */
final class StepBenchmark {

    private static final int ROUNDS = Integer.getInteger("audiodigit.bench.rounds", 5);

    /** A step and the engine's settings. */
    private record Row(
            String architecture, int batch, String step, String threads, String allocator) {}

    private StepBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Row> rows = rows();
        double[][] millis = new double[rows.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 0; row < rows.size(); row++) {
                millis[row][round] = measure(rows.get(row));
            }
        }
        System.out.printf(
                "%-11s %5s  %-4s  %-7s  %-9s  %9s  %9s%n",
                "network", "batch", "step", "threads", "allocator", "ms a step", "clips/s");
        for (int row = 0; row < rows.size(); row++) {
            Arrays.sort(millis[row]);
            double median = millis[row][ROUNDS / 2];
            Row r = rows.get(row);
            System.out.printf(
                    "%-11s %5d  %-4s  %-7s  %-9s  %9.1f  %9.0f%n",
                    r.architecture(),
                    r.batch(),
                    r.step(),
                    r.threads(),
                    r.allocator(),
                    median,
                    r.batch() * 1000 / median);
        }
    }

    private static List<Row> rows() {
        String cores = Integer.toString(Runtime.getRuntime().availableProcessors());
        List<Row> rows = new ArrayList<>();
        for (int batch : new int[] {6, 64}) {
            rows.add(new Row("dense", batch, "djl", "default", "default"));
            rows.add(new Row("dense", batch, "djl", cores, "tuned"));
            rows.add(new Row("dense", batch, "own", "default", "default"));
            rows.add(new Row("dense", batch, "own", cores, "default"));
            rows.add(new Row("dense", batch, "own", "default", "tuned"));
            rows.add(new Row("dense", batch, "own", cores, "tuned"));
        }
        rows.add(new Row("digit-cnn", 32, "own", "default", "default"));
        rows.add(new Row("digit-cnn", 32, "own", cores, "tuned"));
        return rows;
    }

    private static double measure(Row row) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-D" + EngineOptions.THREADS_PROPERTY + "=" + row.threads(),
                                "-D" + EngineOptions.ALLOCATOR_PROPERTY + "=" + row.allocator(),
                                StepTimes.class.getName(),
                                row.architecture(),
                                Integer.toString(row.batch()),
                                row.step())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            if (process.waitFor() != 0 || line == null) {
                throw new IOException("no figure for " + row);
            }
            return Double.parseDouble(line);
        }
    }
}
