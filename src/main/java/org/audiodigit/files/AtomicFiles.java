package org.audiodigit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes several files that belong together: all are written to temporary files beside their
 * targets before the first target is replaced. {@link #close()} deletes the temporary files that
 * were not used.
 */
public final class AtomicFiles implements AutoCloseable {

    private final Map<Path, Path> temporaries = new LinkedHashMap<>();

    /**
     * Writes the content of a file, whose target stays unchanged until {@link #replace()}.
     *
     * @throws IOException if the content cannot be written, with the target and the reason
     */
    public void write(Path target, AtomicFile.Content content) throws IOException {
        Path temporary = AtomicFile.temporaryIn(target.toAbsolutePath().getParent());
        temporaries.put(target, temporary);
        AtomicFile.writeTemporary(temporary, content, target);
    }

    /** Replaces the targets in the order in which they were written. */
    public void replace() throws IOException {
        for (Map.Entry<Path, Path> file : temporaries.entrySet()) {
            AtomicFile.replace(file.getValue(), file.getKey(), file.getKey());
        }
    }

    @Override
    public void close() throws IOException {
        for (Path temporary : temporaries.values()) {
            Files.deleteIfExists(temporary);
        }
    }
}
