package org.audiodigit.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.audiodigit.app.theme.LabelColours;
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

    /** For a category whose points have several colours. */
    static final int SEVERAL_COLOURS = -2;

    /**
     * A category.
     *
     * @param colour index of the colour, {@link #NO_COLOUR} or {@link #SEVERAL_COLOURS}
     * @param points number of its points
     */
    record Category(String name, int colour, int points) {}

    static MapCategories of(MapColouring colouring, MapPoints points, LoadedDataset open) {
        return switch (colouring) {
            case LABEL -> byLabel(points, open.dataset().labels(), i -> label(points, i));
            case PREDICTION ->
                    byLabel(
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
        List<Category> parts = new ArrayList<>();
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST)) {
            parts.add(new Category(Formats.capitalised(part.displayName()), parts.size(), 0));
        }
        int none = parts.size();
        parts.add(new Category("Not in the split", NO_COLOUR, 0));
        return of(
                points,
                parts,
                i -> open.part(points.clips().get(i)).map(Part::ordinal).orElse(none),
                i -> NO_COLOUR);
    }

    private static MapCategories byLabel(
            MapPoints points, List<String> names, IntFunction<String> name) {
        Map<String, Integer> indices = indices(names);
        Map<String, Integer> colours = LabelColours.indices(names);
        List<Category> labels =
                names.stream().map(label -> new Category(label, colours.get(label), 0)).toList();
        return of(points, labels, i -> indices.get(name.apply(i)), i -> NO_COLOUR);
    }

    /**
     * The speakers with the most clips have a hue of their own in the legend. The others are one
     * category, in which the shades tell speakers apart.
     */
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
                        .limit(LabelColours.HUES)
                        .sorted()
                        .toList();
        Map<String, Integer> named = indices(largest);
        Map<String, Integer> others =
                indices(
                        counts.keySet().stream()
                                .filter(s -> !named.containsKey(s))
                                .sorted()
                                .toList());
        List<Category> categories = new ArrayList<>();
        largest.forEach(speaker -> categories.add(new Category(speaker, categories.size(), 0)));
        categories.add(
                new Category(Formats.count(others.size(), "other speaker"), SEVERAL_COLOURS, 0));
        categories.add(new Category("No speaker", NO_COLOUR, 0));
        return of(
                points,
                categories,
                i ->
                        points.clips()
                                .get(i)
                                .speaker()
                                .map(speaker -> named.getOrDefault(speaker, largest.size()))
                                .orElse(largest.size() + 1),
                i -> LabelColours.shade(others.get(points.clips().get(i).speaker().orElseThrow())));
    }

    private static Map<String, Integer> indices(List<String> names) {
        Map<String, Integer> indices = new HashMap<>();
        names.forEach(name -> indices.put(name, indices.size()));
        return indices;
    }

    /**
     * Counts the points of each category.
     *
     * @param categories without their numbers of points
     * @param category the index of the category of each point
     * @param colour the index of the colour of each point of a category with several colours
     */
    private static MapCategories of(
            MapPoints points,
            List<Category> categories,
            IntFunction<Integer> category,
            IntFunction<Integer> colour) {
        int[] colours = new int[points.count()];
        int[] counts = new int[categories.size()];
        for (int i = 0; i < colours.length; i++) {
            int index = category.apply(i);
            int common = categories.get(index).colour();
            colours[i] = common == SEVERAL_COLOURS ? colour.apply(i) : common;
            counts[index]++;
        }
        List<Category> all = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                Category counted = categories.get(i);
                all.add(new Category(counted.name(), counted.colour(), counts[i]));
            }
        }
        return new MapCategories(List.copyOf(all), colours);
    }
}
