package org.audiodigit.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Keeps other processes from unpacking to the same folder. The system releases it when the process
 * ends, however it ends; the empty file that it is held on stays.
 */
final class FolderLock implements Closeable {

    private static final String TEMPORARY = ".unpacking-";

    private final Path target;
    private final FileChannel channel;

    private FolderLock(Path target, FileChannel channel) {
        this.target = target;
        this.channel = channel;
    }

    /**
     * Waits for it. Of the threads of this process only one may ask at a time.
     *
     * @param target an absolute path; its parents are made
     */
    static FolderLock of(Path target) throws IOException {
        Path parent = target.getParent();
        Files.createDirectories(parent);
        FileChannel channel =
                FileChannel.open(
                        parent.resolve("." + target.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            channel.lock();
            return new FolderLock(target, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** A new name beside a folder, that whoever has the lock may use. */
    static Path temporary(Path target) {
        return target.resolveSibling(prefix(target) + UUID.randomUUID());
    }

    /** Removes what a process that was killed while it had the lock left half unpacked. */
    void removeLeftovers() throws IOException {
        Path parent = target.getParent();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, prefix(target) + "*")) {
            for (Path folder : left) {
                FolderTree.deleteIfExists(folder);
            }
        }
        if (Files.isDirectory(target)) {
            AtomicFile.removeLeftovers(target);
        }
    }

    private static String prefix(Path target) {
        return TEMPORARY + target.getFileName() + "-";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
