package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.installer.AppImage.Start;

/**
 * Makes the start-up caches of an application image: the program runs in rehearsal, once as a
 * command and once with its window, and Java stores the classes that it loads, linked. A later
 * start maps the file instead of reading jars.
 */
final class StartupCache {

    private StartupCache() {}

    /**
     * Runs the rehearsals, of which one opens the window and therefore needs a display, and makes
     * the launchers use the caches.
     *
     * @param recordings a folder of recordings to classify
     * @param work a folder for the program's own files during the rehearsals
     */
    static void make(Jdk jdk, AppImage image, Path recordings, Path work)
            throws IOException, InterruptedException {
        Path home = work.resolve("rehearsal-home");
        String place = quoted("-Daudiodigit.home=" + home.toAbsolutePath());
        Command command = new Command(image.launcher(Start.COMMANDS), "classify", recordings);
        make(jdk, image, Start.COMMANDS, command, place);
        Command window =
                needsVirtualScreen()
                        ? new Command("xvfb-run", "-a", "-s", "-screen 0 1280x800x24")
                        : new Command();
        window.add(image.launcher(Start.WINDOW));
        make(jdk, image, Start.WINDOW, window, place + " -Daudiodigit.rehearsal=true");
        image.useCaches(
                jdk.hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=",
                List.of(
                        // a cache that does not fit is ignored without a message
                        "-Xlog:disable",
                        "-Xlog:all=warning:stderr",
                        "-Xlog:" + (jdk.hasAotCache() ? "aot" : "cds") + "*=off:stderr"));
    }

    private static void make(
            Jdk jdk, AppImage image, Start start, Command rehearsal, String properties)
            throws IOException, InterruptedException {
        Path cache = image.app().resolve(start.cache()).toAbsolutePath();
        // without profiles, which would make the optimising compiler work during the start
        String record =
                jdk.hasAotCache()
                        ? "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining "
                                + quoted("-XX:AOTCacheOutput=" + cache)
                        : quoted("-XX:ArchiveClassesAtExit=" + cache);
        rehearsal.run(Map.of("JAVA_TOOL_OPTIONS", record + " " + properties));
        if (!Files.isRegularFile(cache)) {
            throw new IOException("The rehearsal made no " + cache);
        }
    }

    private static boolean needsVirtualScreen() {
        return Os.current() == Os.LINUX && System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    }

    /** The JVM splits the variable at spaces outside quotes. */
    private static String quoted(String option) {
        return '"' + option + '"';
    }
}
