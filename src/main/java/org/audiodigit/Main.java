package org.audiodigit;

import org.audiodigit.app.Launcher;
import org.audiodigit.cli.AudioDigit;

/** Where {@code java -jar audiodigit.jar} begins. */
public final class Main {

    private Main() {}

    /** With no command the window opens; a command runs without one. */
    public static void main(String[] args) {
        System.exit(args.length == 0 ? Launcher.open() : AudioDigit.run(args));
    }
}
