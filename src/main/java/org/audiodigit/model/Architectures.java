package org.audiodigit.model;

import java.util.List;

/**
 * The network architectures of classifiers by name. A new architecture is registered here. Models
 * may also have a {@link StringNetwork}.
 */
public final class Architectures {

    static final NamedRegistry<Architecture> REGISTRY =
            new NamedRegistry<>("architecture", List.of(DigitCnn.standard(), new DenseNetwork()));

    private Architectures() {}

    /** The names, the default first. */
    public static List<String> names() {
        return REGISTRY.names();
    }

    /**
     * @param name a current name or one of an earlier release
     * @throws IllegalArgumentException if the name is unknown; the message lists the valid names
     */
    public static Architecture byName(String name) {
        return REGISTRY.byName(name);
    }

    /** The current name for one of an earlier release; any other text unchanged. */
    public static String currentName(String name) {
        return REGISTRY.currentName(name);
    }

    /**
     * Builds the architecture that a manifest describes.
     *
     * @throws IllegalArgumentException if the name is unknown or a setting is missing or invalid
     */
    static Architecture of(ModelManifest.Part part) {
        Architecture standard =
                part.name().equals(StringNetwork.NAME)
                        ? StringNetwork.standard()
                        : byName(part.name());
        return standard.withSettings(new SettingsMap(part.name(), part.settings()));
    }
}
