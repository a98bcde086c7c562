package org.audiodigit.common;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Finds an unused name by appending {@code -2}, {@code -3}, ... if necessary. */
public final class FreeName {

    private FreeName() {}

    /** Returns the path of a file or folder that does not exist yet. */
    public static Path in(Path folder, String name) {
        return folder.resolve(
                of(name, n -> Files.exists(folder.resolve(n), LinkOption.NOFOLLOW_LINKS)));
    }

    /**
     * @param taken whether a name is in use
     */
    public static String of(String name, Predicate<String> taken) {
        String free = name;
        for (int i = 2; taken.test(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
