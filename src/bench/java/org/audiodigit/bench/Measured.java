package org.audiodigit.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of many measurements in several rounds, in the order of their first occurrence. */
public final class Measured {

    private final Map<Quantity, List<Double>> rounds = new LinkedHashMap<>();

    /**
     * A measurement.
     *
     * @param unit e.g. {@code clips/s}
     */
    public record Quantity(String name, String unit) {}

    public void add(String name, String unit, double figure) {
        rounds.computeIfAbsent(new Quantity(name, unit), key -> new ArrayList<>()).add(figure);
    }

    /** The results of all rounds for each measurement. */
    public Map<Quantity, Figures> figures() {
        Map<Quantity, Figures> figures = new LinkedHashMap<>();
        rounds.forEach((quantity, each) -> figures.put(quantity, Figures.of(each)));
        return figures;
    }

    /**
     * @throws IllegalArgumentException if the name is unknown
     */
    public double median(String name) {
        return rounds.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .map(each -> Figures.of(each.getValue()).median())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was measured: " + name));
    }
}
