package org.audiodigit.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured of many things in several rounds, in the order in which they came first. */
public final class Measured {

    private final Map<Quantity, List<Double>> rounds = new LinkedHashMap<>();

    /**
     * A thing that is measured.
     *
     * @param name what it is
     * @param unit e.g. {@code clips/s}
     */
    public record Quantity(String name, String unit) {}

    public void add(String name, String unit, double figure) {
        rounds.computeIfAbsent(new Quantity(name, unit), key -> new ArrayList<>()).add(figure);
    }

    /** The figures of each over all rounds. */
    public Map<Quantity, Figures> figures() {
        Map<Quantity, Figures> figures = new LinkedHashMap<>();
        rounds.forEach((quantity, each) -> figures.put(quantity, Figures.of(each)));
        return figures;
    }

    /**
     * @throws IllegalArgumentException if there is no such figure
     */
    public double median(String name) {
        return rounds.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .map(each -> Figures.of(each.getValue()).median())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was measured: " + name));
    }
}
