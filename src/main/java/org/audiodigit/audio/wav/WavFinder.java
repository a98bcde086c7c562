package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the WAV files below a folder, by one rule for the whole program:
 *
 * <ul>
 *   <li>A WAV file is a regular file whose name ends in {@code .wav} or {@code .wave}, in any case.
 *   <li>Files and folders whose names begin with a dot are skipped, and so is {@code __MACOSX}.
 *   <li>Links are followed, but no folder is searched twice. A folder below the searched folder is
 *       found under its own path, not under that of a link to it.
 *   <li>Folders more than {@value #MAX_DEPTH} levels below the searched folder are not searched.
 *   <li>Files and folders are sorted together by name, character by character.
 * </ul>
 *
 * At any time, only the names in one folder per level are in memory.
 */
public final class WavFinder {

    /** Levels of folders that are searched. */
    public static final int MAX_DEPTH = 32;

    private final Visitor visitor;

    private final SearchedFolders folders = new SearchedFolders();
    private int reported;

    /** Receives the results in order. */
    public interface Visitor {

        void found(Path file) throws IOException, InterruptedException;

        /** A file or folder cannot be used, or the given folder contains no WAV files. */
        void failed(Path path, IOException reason) throws IOException, InterruptedException;

        /** A folder is not searched because it is searched under another path. */
        default void repeated(Path folder) {}

        /** Whether to search a folder below the given one. */
        default boolean shouldSearch(Path folder) {
            return true;
        }
    }

    private WavFinder(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Finds the files that the user means by a path: a file with any name, or all WAV files below a
     * folder.
     *
     * @throws IOException only from the visitor
     * @throws InterruptedException if the thread is interrupted
     */
    public static void find(Path path, Visitor visitor) throws IOException, InterruptedException {
        if (!Files.isDirectory(path)) {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                visitor.failed(path, notRegular(path));
            } else {
                visitor.found(path);
            }
            return;
        }
        WavFinder finder = new WavFinder(visitor);
        finder.enter(path, false);
        if (finder.reported == 0) {
            visitor.failed(
                    path, new FileSystemException(path.toString(), null, "contains no WAV files"));
        }
    }

    /**
     * Finds all WAV files below a folder.
     *
     * @throws IOException if the folder itself cannot be listed, or from the visitor
     * @throws InterruptedException if the thread is interrupted
     */
    public static void search(Path folder, Visitor visitor)
            throws IOException, InterruptedException {
        if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
            throw new NotDirectoryException(folder.toString());
        }
        Path real = folder.toRealPath();
        new WavFinder(visitor).search(real, entries(folder), false);
    }

    private void enter(Path folder, boolean isLink) throws IOException, InterruptedException {
        Path real;
        List<Path> entries;
        try {
            real = folder.toRealPath();
            if (folders.contains(real, isLink)) {
                visitor.repeated(folder);
                return;
            }
            if (folders.depth() > MAX_DEPTH) {
                throw new FileSystemException(
                        folder.toString(),
                        null,
                        "is more than %d folders deep and is not searched".formatted(MAX_DEPTH));
            }
            entries = entries(folder);
        } catch (IOException e) {
            fail(folder, e);
            return;
        }
        search(real, entries, isLink);
    }

    private void search(Path real, List<Path> entries, boolean isLink)
            throws IOException, InterruptedException {
        folders.enter(real, isLink);
        for (Path entry : entries) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            visit(entry);
        }
        folders.leave();
    }

    private void visit(Path entry) throws IOException, InterruptedException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class);
        } catch (IOException e) {
            if (isWav(entry)) {
                fail(entry, e);
            }
            return;
        }
        if (attributes.isDirectory()) {
            if (visitor.shouldSearch(entry)) {
                enter(entry, Files.isSymbolicLink(entry));
            }
        } else if (isWav(entry)) {
            if (attributes.isRegularFile()) {
                reported++;
                visitor.found(entry);
            } else {
                fail(entry, notRegular(entry));
            }
        }
    }

    private void fail(Path path, IOException reason) throws IOException, InterruptedException {
        reported++;
        visitor.failed(path, reason);
    }

    private static IOException notRegular(Path file) {
        // Opening a pipe would block until something is written to it.
        return new FileSystemException(file.toString(), null, "is not a regular file");
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream =
                Files.newDirectoryStream(folder, entry -> !isHidden(name(entry)))) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(WavFinder::name));
        return entries;
    }

    private static boolean isWav(Path entry) {
        return isWav(name(entry));
    }

    /** Whether a file with this name is a WAV file. */
    public static boolean isWav(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".wav") || lower.endsWith(".wave");
    }

    /**
     * Whether the operating system created the file, such as the {@code ._x.wav} that macOS writes
     * next to x.wav.
     */
    public static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }
}
