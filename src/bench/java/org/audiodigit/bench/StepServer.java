package org.audiodigit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Measures training steps whenever {@link StepProcess} requests it: reads lines of a batch size and
 * a number of steps, and answers with a line of the word {@code step} and both durations.
 */
public final class StepServer {

    static final String ANSWER = "step";

    private StepServer() {}

    /**
     * Answers until the input ends.
     *
     * @param steps creates the step for a batch size
     */
    public static void serve(IntFunction<Runnable> steps) throws IOException {
        Map<Integer, Runnable> created = new HashMap<>();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            Runnable step =
                    created.computeIfAbsent(Integer.valueOf(words[0]), size -> steps.apply(size));
            StepDuration duration = StepDuration.of(Integer.parseInt(words[1]), step);
            System.out.println(ANSWER + " " + duration.wall() + " " + duration.cpu());
        }
    }
}
