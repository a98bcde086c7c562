package org.audiodigit.app;

import java.util.Locale;
import java.util.Map;

/** Whether there is something to open a window on. */
final class Display {

    private Display() {}

    static boolean missing() {
        return missing(
                System.getProperty("os.name"),
                System.getenv(),
                "Monocle".equals(System.getProperty("glass.platform")));
    }

    /** On Linux a variable names the display; Windows and macOS always have one. */
    static boolean missing(String system, Map<String, String> environment, boolean inMemory) {
        boolean x11 = system.toLowerCase(Locale.ROOT).contains("linux");
        String display = environment.getOrDefault("DISPLAY", "");
        return x11 && display.isEmpty() && !inMemory;
    }
}
