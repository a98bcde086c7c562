package org.audiodigit;

import org.audiodigit.app.Launcher;
import org.audiodigit.cli.AudioDigit;
import org.audiodigit.files.ProgramFolder;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/** Where {@code java -jar audiodigit.jar} begins. */
public final class Main {

    private Main() {}

    /** With no command the window opens; a command runs without one. */
    public static void main(String[] args) {
        deleteOldFeatures();
        System.exit(args.length == 0 ? Launcher.open() : AudioDigit.run(args));
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
