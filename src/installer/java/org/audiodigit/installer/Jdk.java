package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A JDK whose runtime the installer contains.
 *
 * @param feature the feature version, e.g. 25
 */
record Jdk(Path home, int feature) {

    /** Folders in which installers put JDKs, one folder per JDK. */
    private static final List<String> FOLDERS =
            List.of(
                    "/usr/lib/jvm",
                    "/Library/Java/JavaVirtualMachines",
                    "C:/Program Files/Java",
                    "C:/Program Files/Eclipse Adoptium",
                    "C:/Program Files/Microsoft",
                    "C:/Program Files/Zulu");

    private static final String REQUIRED =
            "JDK 17 or later for " + Os.processor() + " with jlink and jpackage";

    private static final int FIRST_LTS = 17;
    private static final int YEARS_BETWEEN_LTS = 2;
    private static final int RELEASES_PER_YEAR = 2;

    /** The first version with a start-up cache that contains linked and profiled classes. */
    private static final int FIRST_WITH_AOT_CACHE = 25;

    /**
     * Returns the newest long-term support version at hand, or the newest version if there is none.
     * Looks at the JDK that runs, at the variables {@code JAVA_HOME*} and at the usual folders.
     *
     * @param environment the variables of the process
     */
    static Jdk newest(Map<String, String> environment) throws IOException {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")));
        environment.forEach(
                (name, value) -> {
                    if (name.startsWith("JAVA_HOME")) {
                        homes.add(Path.of(value));
                    }
                });
        for (String folder : FOLDERS) {
            homes.addAll(foldersIn(folder));
        }
        return newest(homes);
    }

    static Jdk newest(List<Path> homes) throws IOException {
        List<Jdk> found = new ArrayList<>();
        for (Path home : homes) {
            at(home).ifPresent(found::add);
        }
        return found.stream()
                .max(Comparator.comparing(Jdk::longTermSupport).thenComparing(Jdk::feature))
                .orElseThrow(() -> new IOException("No " + REQUIRED + " found."));
    }

    /**
     * Returns the JDK that the user has chosen.
     *
     * @throws IOException if it cannot be used
     */
    static Jdk chosen(Path home) throws IOException {
        return at(home).orElseThrow(
                        () ->
                                new IOException(
                                        "No %s in %s. Its processor must be that of the Java that"
                                                        .formatted(REQUIRED, home)
                                                + " runs Maven, since the installer contains native"
                                                + " libraries for it."));
    }

    /** Returns the JDK in a folder unless it is too old, lacks a tool or has another processor. */
    static Optional<Jdk> at(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(release)) {
            properties.load(in);
        }
        String version = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
        Jdk jdk = new Jdk(home, Integer.parseInt(version.split("\\D")[0]));
        boolean complete = Files.exists(jdk.tool("jlink")) && Files.exists(jdk.tool("jpackage"));
        return complete && jdk.feature >= FIRST_LTS && runsHere(properties)
                ? Optional.of(jdk)
                : Optional.empty();
    }

    /** Whether the JDK is for the processor of the native libraries. Few JDKs do not name it. */
    private static boolean runsHere(Properties release) {
        String processor = release.getProperty("OS_ARCH", Os.processor()).replace("\"", "");
        return processor.replaceFirst("^(amd64|x64)$", "x86_64").equals(Os.processor());
    }

    private static List<Path> foldersIn(String folder) throws IOException {
        List<Path> homes = new ArrayList<>();
        try {
            if (Files.isDirectory(Path.of(folder))) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder))) {
                    for (Path entry : entries) {
                        homes.add(entry);
                        homes.add(entry.resolve("Contents/Home"));
                    }
                }
            }
        } catch (InvalidPathException ofAnotherSystem) {
            return List.of();
        }
        return homes;
    }

    boolean longTermSupport() {
        return (feature - FIRST_LTS) % (YEARS_BETWEEN_LTS * RELEASES_PER_YEAR) == 0;
    }

    boolean hasAotCache() {
        return feature >= FIRST_WITH_AOT_CACHE;
    }

    /** Path of a command of the JDK. */
    Path tool(String name) {
        return home.resolve("bin").resolve(Os.current() == Os.WINDOWS ? name + ".exe" : name);
    }
}
