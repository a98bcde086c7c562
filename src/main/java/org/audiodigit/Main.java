package org.audiodigit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.Launcher;
import org.audiodigit.cli.AudioDigit;
import org.audiodigit.cli.RecordingArguments;
import org.audiodigit.files.ProgramFolder;
import org.slf4j.LoggerFactory;

/** Where {@code java -jar audiodigit.jar} begins. */
public final class Main {

    private Main() {}

    /** Without a command the window opens, with the given recordings; a command runs without it. */
    public static void main(String[] args) {
        deleteOldFeatures();
        List<Path> recordings = RecordingArguments.of(args);
        boolean window = args.length == 0 || !recordings.isEmpty();
        System.exit(window ? Launcher.open(recordings) : AudioDigit.run(args));
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
