package org.audiodigit.audio.device;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Derives display names from the device names of Java Sound. */
final class DeviceNames {

    private static final String SYSTEM_DEFAULT = "System default";

    /** Names of the default device on Linux, Windows and macOS. */
    private static final Set<String> DEFAULT_NAMES =
            Set.of(
                    "default",
                    "primary sound driver",
                    "primary sound capture driver",
                    "default audio device");

    private static final String ALSA = "Direct Audio Device: ";

    private DeviceNames() {}

    /**
     * Removes ALSA's address in brackets from a name. If only a short name of the card would
     * remain, returns the card and the socket from the description instead.
     */
    static String clean(String name, String description) {
        int address = name.lastIndexOf(" [");
        String bare =
                (address > 0 && name.endsWith("]") ? name.substring(0, address) : name).strip();
        if (DEFAULT_NAMES.contains(bare.toLowerCase(Locale.ROOT))) {
            return SYSTEM_DEFAULT;
        }
        if (address > 0 && description.startsWith(ALSA)) {
            String[] parts = description.substring(ALSA.length()).split(", ");
            String socket = parts[parts.length - 1].strip();
            String card = parts[0].strip();
            return card.equals(socket) ? card : card + ", " + socket;
        }
        return bare;
    }

    /** Makes the names unique by appending " (2)", " (3)", ... to repeated ones. */
    static void number(List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        names.replaceAll(
                name -> {
                    int count = seen.merge(name, 1, Integer::sum);
                    return count == 1 ? name : name + " (" + count + ")";
                });
    }
}
