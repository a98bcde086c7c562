package org.audiodigit.model;

import java.util.List;

/** The networks that the program knows, by name. */
public final class Architectures {

    private static final List<Architecture> ALL = List.of(DigitCnn.standard(), new DenseNetwork());

    private Architectures() {}

    /** The names, the default first. */
    public static List<String> names() {
        return ALL.stream().map(Architecture::name).toList();
    }

    /**
     * The architecture of that name.
     *
     * @throws IllegalArgumentException if there is none; its message names those there are
     */
    public static Architecture byName(String name) {
        return ALL.stream()
                .filter(architecture -> architecture.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no architecture '%s'; there are %s"
                                                .formatted(name, String.join(", ", names()))));
    }

    /**
     * The architecture of a manifest.
     *
     * @throws IllegalArgumentException if there is none of this name, or a setting is missing or
     *     impossible
     */
    static Architecture of(ModelManifest.Part part) {
        if (part.name().equals(DigitCnn.NAME)) {
            return DigitCnn.of(new SettingsMap(part.name(), part.settings()));
        }
        return byName(part.name());
    }
}
