package org.audiodigit.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A folder for deleted files and folders, from which they can be restored. Each lies in a folder of
 * its own, whose time is that of the deletion.
 *
 * @param folder created when something is deleted for the first time
 */
public record Bin(Path folder) {

    /**
     * A deleted file or folder.
     *
     * @param original where it was
     * @param stored where it is in the bin
     */
    public record Item(Path original, Path stored) {}

    /**
     * Moves a file or folder into the bin.
     *
     * @throws IOException if it cannot be moved, such as a folder of another file system; it is
     *     unchanged in this case
     */
    public Item add(Path deleted) throws IOException {
        Path original = deleted.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "");
        Path stored = own.resolve(original.getFileName());
        try {
            Files.move(original, stored);
        } catch (IOException e) {
            FolderTree.deleteIfExists(own);
            throw e;
        }
        return new Item(original, stored);
    }

    /**
     * Moves an item back.
     *
     * @throws IOException if it cannot be moved, e.g. because another file has its old name; it
     *     stays in the bin in this case
     */
    public void restore(Item item) throws IOException {
        Files.createDirectories(item.original().getParent());
        Files.move(item.stored(), item.original());
        FolderTree.deleteIfExists(item.stored().getParent());
    }

    /** Deletes the items that were deleted before an instant for good. */
    public void empty(Instant before) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> items = Files.newDirectoryStream(folder)) {
            for (Path own : items) {
                Instant deleted =
                        Files.getLastModifiedTime(own, LinkOption.NOFOLLOW_LINKS).toInstant();
                if (deleted.isBefore(before)) {
                    FolderTree.deleteIfExists(own);
                }
            }
        }
    }
}
