package org.audiodigit.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.Figures;
import org.audiodigit.bench.MarkdownTable;
import org.audiodigit.engine.InferenceEngine;

/**
 * Compares the engines that recognise: the time to load a model in a new process, to classify one
 * recording, a batch of 64 and a string of words, and the peak memory of the process. The figures
 * are medians of {@code audiodigit.bench.rounds} processes of each engine, in turn. {@code
 * audiodigit.bench.model} is the folder of the model, {@code audiodigit.bench.files} that of the
 * recordings.
 */
public final class EngineBenchmark {

    private static final int ROUNDS = Integer.getInteger("audiodigit.bench.rounds", 5);

    private static final List<String> COLUMNS =
            List.of(
                    "engine",
                    "start and load, ms",
                    "one recording, ms",
                    "99th percentile, ms",
                    "batch of 64, recordings/s",
                    "words of 5 digits, ms",
                    "peak memory, MB");

    private EngineBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String model = System.getProperty("audiodigit.bench.model");
        String files = System.getProperty("audiodigit.bench.files");
        List<List<List<Double>>> figures = new ArrayList<>();
        for (InferenceEngine engine : InferenceEngine.values()) {
            figures.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (InferenceEngine engine : InferenceEngine.values()) {
                List<String> options =
                        List.of("-D" + InferenceEngine.PROPERTY + "=" + engine, "-Xmx512m");
                figures.get(engine.ordinal())
                        .add(
                                new ChildFigures(Map.of())
                                        .with(options)
                                        .of(EngineTimes.class, model, files));
            }
        }
        MarkdownTable table = new MarkdownTable(COLUMNS.toArray(String[]::new));
        for (InferenceEngine engine : InferenceEngine.values()) {
            List<String> cells = new ArrayList<>(List.of(engine.toString()));
            for (int column = 1; column < COLUMNS.size(); column++) {
                int index = column - 1;
                Figures rounds =
                        Figures.of(
                                figures.get(engine.ordinal()).stream()
                                        .map(round -> round.get(index))
                                        .toList());
                cells.add(
                        String.format(
                                Locale.ROOT,
                                "%.2f, %.2f to %.2f",
                                rounds.median(),
                                rounds.least(),
                                rounds.most()));
            }
            table.row(cells.toArray(String[]::new));
        }
        System.out.println(table);
        System.exit(0);
    }
}
