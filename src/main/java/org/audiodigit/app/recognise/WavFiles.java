package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files meant by what was dropped or opened: a file itself, of a folder the WAVs below it. */
final class WavFiles {

    private WavFiles() {}

    /**
     * @return of a folder in order of their paths
     * @throws IOException if it is neither a file nor a folder that holds WAVs
     */
    static List<Path> of(Path dropped) throws IOException {
        if (Files.isDirectory(dropped)) {
            return below(dropped);
        }
        if (Files.exists(dropped) && !Files.isRegularFile(dropped)) {
            // opening a pipe would wait for ever
            throw new FileSystemException(dropped.toString(), null, "is not an ordinary file");
        }
        return List.of(dropped);
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && isWav(file)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path place, IOException reason)
                            throws IOException {
                        if (place.equals(folder)) {
                            throw reason;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        if (found.isEmpty()) {
            throw new FileSystemException(folder.toString(), null, "holds no WAV files");
        }
        found.sort(null);
        return found;
    }

    private static boolean isWav(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".wav") || name.endsWith(".wave"));
    }
}
