package org.audiodigit.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Moves, measures and deletes files and folders with their content; links are not followed. */
public final class FolderTree {

    private FolderTree() {}

    /**
     * Deletes a folder if it exists.
     *
     * @throws IOException if a file cannot be deleted; others may be deleted already
     */
    public static void deleteIfExists(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure)
                            throws IOException {
                        return ignoreMissing(failure);
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path directory, IOException failure)
                            throws IOException {
                        ignoreMissing(failure);
                        Files.deleteIfExists(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Another process may delete the same folder at the same time. */
    private static FileVisitResult ignoreMissing(IOException failure) throws IOException {
        if (failure != null && !(failure instanceof NoSuchFileException)) {
            throw failure;
        }
        return FileVisitResult.CONTINUE;
    }

    /** Returns the total size of the files in bytes; 0 if nothing exists. */
    public static long size(Path folder) throws IOException {
        long[] bytes = new long[1];
        if (Files.exists(folder)) {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            bytes[0] += attributes.size();
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure)
                                throws IOException {
                            return ignoreMissing(failure);
                        }
                    });
        }
        return bytes[0];
    }

    /**
     * Moves a file or folder, also to another disk.
     *
     * @param target does not exist; its parent folder is created
     * @throws IOException if it cannot be moved. Then the target is deleted and the source
     *     complete, unless the source was copied but cannot be deleted: it may be incomplete, and
     *     the target stays.
     */
    public static void move(Path source, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            try {
                copy(source, target);
            } catch (IOException e) {
                deleteIfExists(target);
                throw e;
            }
            deleteIfExists(source);
        }
    }

    static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(
                source,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        return copyOne(directory);
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        return copyOne(file);
                    }

                    private FileVisitResult copyOne(Path path) throws IOException {
                        Files.copy(
                                path,
                                target.resolve(source.relativize(path).toString()),
                                StandardCopyOption.COPY_ATTRIBUTES,
                                LinkOption.NOFOLLOW_LINKS);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
