package org.audiodigit.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Part;

/**
 * The categories of a colouring, for the legend.
 *
 * @param all those with points
 * @param colours the index of the colour of each point, or {@link #NO_COLOUR}
 */
record MapCategories(List<Category> all, int[] colours) {

    /** For points that belong to none of the coloured categories. */
    static final int NO_COLOUR = -1;

    private static final int MAX_SPEAKERS = 10;

    /**
     * A category.
     *
     * @param colour index of the colour, or {@link #NO_COLOUR}
     * @param points number of its points
     */
    record Category(String name, int colour, int points) {}

    static MapCategories of(MapColouring colouring, MapPoints points, LoadedDataset open) {
        return switch (colouring) {
            case LABEL -> byName(points, open.dataset().labels(), i -> label(points, i));
            case PREDICTION ->
                    byName(
                            points,
                            predictable(points, open),
                            i -> points.predictions().get(i).label());
            case SPEAKER -> bySpeaker(points);
            case PART -> byPart(points, open);
        };
    }

    private static String label(MapPoints points, int index) {
        return points.clips().get(index).label();
    }

    /** The labels of the data set keep their colours; further labels of the model come after. */
    private static List<String> predictable(MapPoints points, LoadedDataset open) {
        Set<String> names = new LinkedHashSet<>(open.dataset().labels());
        if (!points.predictions().isEmpty()) {
            names.addAll(points.predictions().get(0).labels());
        }
        return List.copyOf(names);
    }

    private static MapCategories byPart(MapPoints points, LoadedDataset open) {
        List<String> names = new ArrayList<>();
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST)) {
            names.add(Formats.capitalised(part.displayName()));
        }
        return of(
                points,
                names,
                "Not in the split",
                i -> open.part(points.clips().get(i)).map(Part::ordinal).orElse(NO_COLOUR));
    }

    /** The speakers with the most clips have a colour of their own. */
    private static MapCategories bySpeaker(MapPoints points) {
        Map<String, Integer> counts = new HashMap<>();
        points.clips()
                .forEach(
                        clip ->
                                clip.speaker()
                                        .ifPresent(name -> counts.merge(name, 1, Integer::sum)));
        List<String> largest =
                counts.keySet().stream()
                        .sorted(Comparator.naturalOrder())
                        .sorted(Comparator.comparing(counts::get, Comparator.reverseOrder()))
                        .limit(MAX_SPEAKERS)
                        .sorted()
                        .toList();
        Map<String, Integer> indices = indices(largest);
        boolean unknown = points.clips().stream().anyMatch(clip -> clip.speaker().isEmpty());
        return of(
                points,
                largest,
                otherSpeakers(counts.size() - largest.size(), unknown),
                i ->
                        points.clips()
                                .get(i)
                                .speaker()
                                .map(name -> indices.getOrDefault(name, NO_COLOUR))
                                .orElse(NO_COLOUR));
    }

    private static String otherSpeakers(int others, boolean unknown) {
        if (others == 0) {
            return "No speaker";
        }
        return Formats.count(others, "other speaker") + (unknown ? " or unknown" : "");
    }

    private static MapCategories byName(
            MapPoints points, List<String> names, IntFunction<String> name) {
        Map<String, Integer> indices = indices(names);
        return of(points, names, "", i -> indices.get(name.apply(i)));
    }

    private static Map<String, Integer> indices(List<String> names) {
        Map<String, Integer> indices = new HashMap<>();
        names.forEach(name -> indices.put(name, indices.size()));
        return indices;
    }

    private static MapCategories of(
            MapPoints points, List<String> names, String others, IntFunction<Integer> colour) {
        int[] colours = IntStream.range(0, points.count()).map(colour::apply).toArray();
        int[] counts = new int[names.size() + 1];
        for (int each : colours) {
            counts[each == NO_COLOUR ? names.size() : each]++;
        }
        List<Category> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (counts[i] > 0) {
                all.add(new Category(names.get(i), i, counts[i]));
            }
        }
        if (counts[names.size()] > 0) {
            all.add(new Category(others, NO_COLOUR, counts[names.size()]));
        }
        return new MapCategories(List.copyOf(all), colours);
    }
}
