package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the start-up cache of an application image: the program runs once in rehearsal, and Java
 * stores the classes that it loads, linked. A later start maps the file instead of reading jars.
 */
final class StartupCache {

    private static final String NAME = "start-up.cache";

    private StartupCache() {}

    /**
     * Runs the rehearsal, which opens the window and therefore needs a display, and makes the
     * launcher use the cache.
     *
     * @param recordings a folder of recordings to classify
     * @param work a folder for the program's own files during the rehearsal
     */
    static void make(Jdk jdk, AppImage image, Path recordings, Path work)
            throws IOException, InterruptedException {
        Path home = work.resolve("rehearsal-home");
        Path cache = image.app().resolve(NAME).toAbsolutePath();
        // without profiles, which would make the optimising compiler work during the start
        String record =
                jdk.hasAotCache()
                        ? "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining "
                                + quoted("-XX:AOTCacheOutput=" + cache)
                        : quoted("-XX:ArchiveClassesAtExit=" + cache);
        Command rehearsal =
                needsVirtualScreen()
                        ? new Command("xvfb-run", "-a", "-s", "-screen 0 1280x800x24")
                        : new Command();
        rehearsal
                .add(image.launcher())
                .run(
                        Map.of(
                                "JAVA_TOOL_OPTIONS",
                                record
                                        + " "
                                        + quoted("-Daudiodigit.home=" + home.toAbsolutePath())
                                        + " "
                                        + quoted("-Daudiodigit.rehearsal=" + recordings)));
        if (!Files.isRegularFile(cache)) {
            throw new IOException("The rehearsal made no " + cache);
        }
        image.addJavaOptions(
                List.of(
                        (jdk.hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=")
                                + "$APPDIR/"
                                + NAME,
                        // a cache that does not fit is ignored without a message
                        "-Xlog:disable",
                        "-Xlog:all=warning:stderr",
                        "-Xlog:" + (jdk.hasAotCache() ? "aot" : "cds") + "*=off:stderr"));
        deleteTree(home);
    }

    private static boolean needsVirtualScreen() {
        return Os.current() == Os.LINUX && System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    }

    /** The JVM splits the variable at spaces outside quotes. */
    private static String quoted(String option) {
        return '"' + option + '"';
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
