package org.audiodigit.installer;

import java.util.Locale;

/** The operating system that an installer is built on and for. */
enum Os {
    LINUX,
    MACOS,
    WINDOWS;

    static Os current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }

    /** {@code x86_64} or {@code aarch64}. */
    static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    }
}
