package org.audiodigit.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder for deleted files and folders, from which they can be restored. Each lies in a folder of
 * its own, whose time is that of the deletion.
 *
 * @param folder created when something is deleted for the first time
 */
public record Bin(Path folder) {

    /** Size in bytes above which the oldest items are deleted for good when the program starts. */
    public static final long MAX_BYTES = 2_000_000_000;

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
     * @throws IOException if it cannot be moved. It is unchanged in this case, unless it was copied
     *     but cannot be deleted: then the copy stays in the bin.
     */
    public Item add(Path deleted) throws IOException {
        Path original = deleted.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "");
        Path stored = own.resolve(original.getFileName());
        try {
            FolderTree.move(original, stored);
        } catch (IOException e) {
            // a copy that is left may be the only complete one
            if (!Files.exists(stored, LinkOption.NOFOLLOW_LINKS)) {
                FolderTree.deleteIfExists(own);
            }
            throw e;
        }
        return new Item(original, stored);
    }

    /**
     * Moves an item back.
     *
     * @throws FileAlreadyExistsException if another file has its old name
     * @throws NoSuchFileException if the bin was emptied
     * @throws IOException if it cannot be moved; it stays in the bin in this case
     */
    public void restore(Item item) throws IOException {
        if (Files.exists(item.original(), LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(item.original().toString());
        }
        if (!Files.exists(item.stored(), LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(item.original().toString(), null, "is not in the bin");
        }
        FolderTree.move(item.stored(), item.original());
        FolderTree.deleteIfExists(item.stored().getParent());
    }

    /**
     * Deletes the items that were deleted before an instant for good, and the oldest ones beyond a
     * total size.
     */
    public void empty(Instant before, long maxBytes) throws IOException {
        long bytes = 0;
        for (Path own : newestFirst()) {
            bytes += FolderTree.size(own);
            if (bytes > maxBytes || deleted(own).isBefore(before)) {
                FolderTree.deleteIfExists(own);
            }
        }
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        Map<Path, Instant> items = new HashMap<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path own : children) {
                items.put(own, deleted(own));
            }
        }
        return items.entrySet().stream()
                .sorted(Map.Entry.<Path, Instant>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Instant deleted(Path own) throws IOException {
        return Files.getLastModifiedTime(own, LinkOption.NOFOLLOW_LINKS).toInstant();
    }
}
