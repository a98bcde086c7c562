package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Tests a subject with mutated inputs: for a fixed number of rounds with a fixed seed, or with
 * {@code -Daudiodigit.fuzz.seconds=N} for N seconds with a random seed or that of {@code
 * -Daudiodigit.fuzz.seed=S}. An input with a new outcome is mutated further. An input that makes
 * the subject fail is saved in {@code target/fuzz}.
 */
public final class Fuzzer {

    private static final int MAX_INPUTS = 2000;

    private final String name;
    private final List<byte[]> inputs;
    private final int rounds;

    /** The tested code. */
    @FunctionalInterface
    public interface Subject {

        /** Returns a description of the outcome; an exception is a failure. */
        String outcome(byte[] input) throws Exception;
    }

    /**
     * @param seeds valid inputs to mutate
     * @param rounds number of rounds without a time limit
     */
    public Fuzzer(String name, List<byte[]> seeds, int rounds) {
        this.name = name;
        this.inputs = new ArrayList<>(seeds);
        this.rounds = rounds;
    }

    /** Fails with the path of the saved input if the subject throws. */
    public void run(Subject subject) throws IOException {
        String seconds = System.getProperty("audiodigit.fuzz.seconds", "");
        boolean isShort = seconds.isBlank();
        long seed = isShort ? 1 : Long.getLong("audiodigit.fuzz.seed", System.nanoTime());
        long end = isShort ? 0 : System.nanoTime() + 1_000_000_000L * Long.parseLong(seconds);
        ByteMutations mutations = new ByteMutations(new Random(seed));
        Set<String> outcomes = new HashSet<>();
        List<byte[]> seeds = List.copyOf(inputs);
        long tried = 0;
        while (isShort ? tried < rounds : System.nanoTime() < end) {
            byte[] input = tried < seeds.size() ? seeds.get((int) tried) : mutations.of(inputs);
            String outcome = run(subject, input);
            if (outcomes.add(outcome.replaceAll("[0-9]+", "0")) && inputs.size() < MAX_INPUTS) {
                inputs.add(input);
            }
            tried++;
        }
        if (!isShort) {
            System.out.printf(
                    "%s: seed %d, %d inputs tried, %d kinds of outcome, no failure%n",
                    name, seed, tried, outcomes.size());
        }
    }

    private String run(Subject subject, byte[] input) throws IOException {
        try {
            return subject.outcome(input);
        } catch (Exception | Error e) {
            Path folder = Files.createDirectories(Path.of("target", "fuzz"));
            Path saved = folder.resolve(name + "-" + Integer.toHexString(hash(input)) + ".bin");
            Files.write(saved, input);
            throw new AssertionError(name + " failed on " + saved.toAbsolutePath(), e);
        }
    }

    private static int hash(byte[] input) {
        return Arrays.hashCode(input);
    }
}
