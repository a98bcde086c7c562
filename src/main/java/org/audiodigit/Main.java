package org.audiodigit;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.audiodigit.app.Launcher;
import org.audiodigit.cli.AudioDigit;
import org.audiodigit.cli.EngineOption;
import org.audiodigit.cli.RecordingArguments;
import org.audiodigit.common.Failures;
import org.audiodigit.files.ProgramFolder;
import org.slf4j.LoggerFactory;

/** Where {@code java -jar audiodigit.jar} begins. */
public final class Main {

    private Main() {}

    /** Without a command the window opens, with the given recordings; a command runs without it. */
    public static void main(String[] args) {
        // the texts are English, so a number in them has no other digits or decimal separator
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        nameLogger();
        System.exit(run(args));
    }

    /** Otherwise SLF4J searches all jars for Logback. */
    private static void nameLogger() {
        Properties properties = System.getProperties();
        properties.putIfAbsent(
                "slf4j.provider", "ch.qos.logback.classic.spi.LogbackServiceProvider");
        // SLF4J reports on standard error that it was told
        properties.putIfAbsent("slf4j.internal.verbosity", "WARN");
    }

    private static int run(String... args) {
        try {
            deleteOldFeatures();
            String[] others = EngineOption.select(args);
            List<Path> recordings = RecordingArguments.of(others);
            boolean window = others.length == 0 || !recordings.isEmpty();
            return window ? Launcher.open(recordings) : AudioDigit.run(others);
        } catch (InvalidPathException homeFolder) {
            System.err.println("audiodigit: " + Failures.sentence(homeFolder));
            return 1;
        }
    }

    /** Does not delay the start; whatever is left is deleted at the next one. */
    private static void deleteOldFeatures() {
        ProgramFolder program = ProgramFolder.standard();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                program.deleteOldFeatures();
                            } catch (IOException e) {
                                LoggerFactory.getLogger(Main.class)
                                        .debug("The old features were not deleted", e);
                            }
                        },
                        "old-features");
        thread.setDaemon(true);
        thread.start();
    }
}
