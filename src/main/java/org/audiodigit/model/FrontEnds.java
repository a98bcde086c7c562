package org.audiodigit.model;

import java.util.List;
import org.audiodigit.signal.LogMelSettings;

/** The front ends there are. */
public final class FrontEnds {

    /** The rate of the default log-mel front end: digits are told apart below 4 kHz. */
    private static final int LOG_MEL_RATE = 8000;

    private FrontEnds() {}

    /** Every name that {@link #byName} knows. */
    public static List<String> names() {
        return List.of(StftFrontEnd.NAME, LogMelFrontEnd.NAME);
    }

    /**
     * A front end with its default settings.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists those there
     *     are
     */
    public static FrontEnd byName(String name) {
        return switch (name) {
            case StftFrontEnd.NAME -> new StftFrontEnd();
            case LogMelFrontEnd.NAME -> new LogMelFrontEnd(LogMelSettings.at(LOG_MEL_RATE));
            default ->
                    throw new IllegalArgumentException(
                            "There is no front end \"%s\"; use one of: %s."
                                    .formatted(name, String.join(", ", names())));
        };
    }

    /**
     * The front end of a manifest.
     *
     * @throws IllegalArgumentException if there is none of this name, or a setting is missing or
     *     impossible
     */
    static FrontEnd of(ModelManifest.Part part) {
        if (part.name().equals(LogMelFrontEnd.NAME)) {
            return LogMelFrontEnd.of(new SettingsMap(part.name(), part.settings()));
        }
        return byName(part.name());
    }
}
