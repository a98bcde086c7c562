package org.audiodigit.model;

import java.util.List;
import org.audiodigit.signal.LogMelSettings;

/** The front ends by name. A new front end is registered here. */
public final class FrontEnds {

    /** Sample rate of the default log-mel front end in Hz: digits differ below 4 kHz. */
    static final int LOG_MEL_RATE = 8000;

    static final NamedRegistry<FrontEnd> REGISTRY =
            new NamedRegistry<>(
                    "front end",
                    List.of(
                            new StftFrontEnd(),
                            new LogMelFrontEnd(LogMelSettings.at(LOG_MEL_RATE))));

    private FrontEnds() {}

    /** The names that {@link #byName} accepts, without those of earlier releases. */
    public static List<String> names() {
        return REGISTRY.names();
    }

    /**
     * A front end with its default settings.
     *
     * @param name a current name or one of an earlier release
     * @throws IllegalArgumentException if the name is unknown; the message lists the valid names
     */
    public static FrontEnd byName(String name) {
        return REGISTRY.byName(name);
    }

    /** The current name for one of an earlier release; any other text unchanged. */
    public static String currentName(String name) {
        return REGISTRY.currentName(name);
    }

    /**
     * Builds the front end that a manifest describes.
     *
     * @throws IllegalArgumentException if the name is unknown or a setting is missing or invalid
     */
    static FrontEnd of(ModelManifest.Part part) {
        return byName(part.name()).withSettings(new SettingsMap(part.name(), part.settings()));
    }
}
