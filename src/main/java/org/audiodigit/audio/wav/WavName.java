package org.audiodigit.audio.wav;

import java.util.Locale;

/** File names that end in {@code .wav} or {@code .wave}, in any case. */
public final class WavName {

    private WavName() {}

    public static boolean is(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".wav") || name.endsWith(".wave");
    }

    /** The name without its extension. */
    public static String stem(String fileName) {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }
}
