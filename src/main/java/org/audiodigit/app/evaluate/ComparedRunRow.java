package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.audiodigit.training.AccuracyInterval;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.comparison.RunsComparison;
import org.audiodigit.training.comparison.RunsComparison.Run;

/**
 * A run of a comparison.
 *
 * @param index its position, which is also the index of its colour
 * @param accuracy 0..1
 * @param calibrationError expected calibration error, 0..1
 */
record ComparedRunRow(
        int index,
        String name,
        double accuracy,
        AccuracyInterval interval,
        int correct,
        int clips,
        double calibrationError) {

    private static final int LETTERS = 26;

    static List<ComparedRunRow> of(RunsComparison comparison) {
        return IntStream.range(0, comparison.runs().size())
                .mapToObj(i -> of(i, comparison.runs().get(i)))
                .toList();
    }

    private static ComparedRunRow of(int index, Run run) {
        return new ComparedRunRow(
                index,
                run.name(),
                run.evaluation().accuracy(),
                run.interval(),
                run.correct(),
                run.evaluation().clips().size(),
                ReliabilityDiagram.of(run.evaluation().scored()).calibrationError());
    }

    /**
     * The short names of all runs but the first, e.g. {@code B, C}.
     *
     * @param runs number of runs
     */
    static String otherLetters(int runs) {
        return IntStream.range(1, runs)
                .mapToObj(ComparedRunRow::letter)
                .collect(Collectors.joining(", "));
    }

    /** The short name of a run in tables: A, B, ... */
    static String letter(int index) {
        return index < LETTERS
                ? Character.toString((char) ('A' + index))
                : Integer.toString(index + 1);
    }
}
