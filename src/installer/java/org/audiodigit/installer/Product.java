package org.audiodigit.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * The program as the installers describe it.
 *
 * @param version e.g. 0.2.0
 * @param time of the files in the installer
 * @param project the folder of the project
 */
record Product(String version, FileTime time, Path project) {

    static final String NAME = "Audio Digit Workbench";

    /** Name of the command in a terminal and of the Debian package. */
    static final String COMMAND = "audiodigit";

    private static final int ICON_SIZE = 128;

    /**
     * @param time in ISO 8601
     */
    static Product of(String version, String time, Path project) {
        return new Product(version, FileTime.from(Instant.parse(time)), project);
    }

    /** Name of the folder of the program and of the launcher that opens its window. */
    String imageName() {
        return Os.current() == Os.LINUX ? COMMAND : NAME;
    }

    String mainClass() {
        return "org.audiodigit.Main";
    }

    /**
     * The version for jpackage, which on macOS accepts no 0 as the first number and gets one more.
     */
    String imageVersion() {
        int dot = version.indexOf('.');
        return Os.current() == Os.MACOS
                ? Integer.parseInt(version.substring(0, dot)) + 1 + version.substring(dot)
                : version;
    }

    /** A file for the packages of Linux. */
    Path linux(String name) {
        return project.resolve("src/installer/linux").resolve(name);
    }

    Path license() {
        return project.resolve("LICENSE");
    }

    /** The icon of 32 or 128 pixels. */
    Path picture(int size) {
        return project.resolve("assets/icons/audiodigit-" + size + ".png");
    }

    /**
     * Returns the icon in the format of the system.
     *
     * @param work the folder for an icon file that is made
     */
    Path icon(Path work) throws IOException {
        Path picture = picture(ICON_SIZE);
        switch (Os.current()) {
            case LINUX -> {
                return picture;
            }
            case MACOS -> {
                Path icns = work.resolve(COMMAND + ".icns");
                IconFile.writeIcns(picture, icns);
                return icns;
            }
            case WINDOWS -> {
                Path ico = work.resolve(COMMAND + ".ico");
                IconFile.writeIco(picture, ICON_SIZE, ico);
                return ico;
            }
        }
        throw new AssertionError(Os.current());
    }
}
