package org.audiodigit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures the training step of several programs in turn, in alternating order. Durations of
 * programs in the same round are seconds apart, so that the median of their ratios hardly depends
 * on the load by other programs.
 */
public final class StepTurns {

    /** The JIT compiler needs some seconds for the calls of the engines. */
    private static final long WARM_UP_NANOS = 6_000_000_000L;

    /** Clips per measurement; by default about half a second. */
    private static final int CLIPS = Integer.getInteger("audiodigit.bench.turn", 320);

    private final Map<String, StepProcess> programs;
    private final int rounds;

    /**
     * @param programs by name
     */
    public StepTurns(Map<String, StepProcess> programs, int rounds) {
        this.programs = new LinkedHashMap<>(programs);
        this.rounds = rounds;
    }

    /** The steps of each program for one batch size, one for each round. */
    public record Turns(int batch, Map<String, List<StepDuration>> durations) {

        public Figures figures(String program, ToDoubleFunction<StepDuration> time) {
            return Figures.of(durations.get(program).stream().map(time::applyAsDouble).toList());
        }

        /** The duration of {@code program} divided by that of {@code base} in each round. */
        public Figures ratio(String program, String base, ToDoubleFunction<StepDuration> time) {
            List<StepDuration> own = durations.get(program);
            List<StepDuration> other = durations.get(base);
            return Figures.of(
                    IntStream.range(0, own.size())
                            .mapToObj(
                                    i ->
                                            time.applyAsDouble(own.get(i))
                                                    / time.applyAsDouble(other.get(i)))
                            .toList());
        }
    }

    public Turns measure(int batch) throws IOException {
        for (StepProcess program : programs.values()) {
            program.measure(batch, steps(batch));
        }
        Map<String, List<StepDuration>> durations = new LinkedHashMap<>();
        programs.keySet().forEach(name -> durations.put(name, new ArrayList<>()));
        List<String> order = new ArrayList<>(programs.keySet());
        for (int round = 0; round < rounds; round++) {
            for (String name : order) {
                durations.get(name).add(programs.get(name).measure(batch, steps(batch)));
            }
            Collections.reverse(order);
        }
        return new Turns(batch, durations);
    }

    private static int steps(int batch) {
        return Math.max(1, CLIPS / batch);
    }

    /** Lets each program run its steps for some seconds. */
    public void warmUp(int batch) throws IOException {
        for (StepProcess program : programs.values()) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < WARM_UP_NANOS) {
                program.measure(batch, 1);
            }
        }
    }
}
