package org.audiodigit.audio.device;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns what Java Sound calls a device into what a person would. */
final class DeviceNames {

    private static final String STANDARD = "System default";

    /** What Linux, Windows and macOS call the device that the person chose in the system. */
    private static final Set<String> STANDARD_NAMES =
            Set.of(
                    "default",
                    "primary sound driver",
                    "primary sound capture driver",
                    "default audio device");

    private static final String ALSA = "Direct Audio Device: ";

    private DeviceNames() {}

    /**
     * A name without ALSA's address in brackets; where that would leave only a short name of the
     * card, the card and the socket as its description says them.
     */
    static String clean(String name, String description) {
        int address = name.lastIndexOf(" [");
        String bare =
                (address > 0 && name.endsWith("]") ? name.substring(0, address) : name).strip();
        if (STANDARD_NAMES.contains(bare.toLowerCase(Locale.ROOT))) {
            return STANDARD;
        }
        if (address > 0 && description.startsWith(ALSA)) {
            String[] parts = description.substring(ALSA.length()).split(", ");
            String socket = parts[parts.length - 1].strip();
            String card = parts[0].strip();
            return card.equals(socket) ? card : card + ", " + socket;
        }
        return bare;
    }

    /** Makes every name its own: the second of one name gets a "(2)". */
    static void number(List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        names.replaceAll(
                name -> {
                    int count = seen.merge(name, 1, Integer::sum);
                    return count == 1 ? name : name + " (" + count + ")";
                });
    }
}
