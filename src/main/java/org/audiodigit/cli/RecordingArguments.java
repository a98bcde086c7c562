package org.audiodigit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.files.FilePaths;

/** The arguments that a desktop passes to open recordings: files instead of a command. */
public final class RecordingArguments {

    private RecordingArguments() {}

    /**
     * Returns the files, absolute, if the arguments are files and {@code file:} URIs only. Returns
     * an empty list for every other command line. A URI may name a missing file, since only a
     * desktop passes it, and the window then reports the file.
     */
    public static List<Path> of(String... arguments) {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            Optional<Path> file =
                    FilePaths.parse(argument)
                            .filter(path -> FilePaths.isUri(argument) || Files.isRegularFile(path));
            if (file.isEmpty()) {
                return List.of();
            }
            files.add(file.get().toAbsolutePath());
        }
        return files.isEmpty() || AudioDigit.isCommand(arguments[0]) ? List.of() : files;
    }
}
