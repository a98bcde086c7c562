package org.audiodigit.dataset;

import java.nio.file.Path;

/** What a folder is called. */
final class FolderName {

    private FolderName() {}

    /** The folder's own name, also where it was given as a dot; the root of a disk has none. */
    static String of(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
