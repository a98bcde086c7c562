package org.audiodigit.app.undo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.audiodigit.common.Sha256;
import org.audiodigit.files.Bin;
import org.audiodigit.files.FileChangedException;

/**
 * A file or folder that a change moves between its place and the bin. Methods may be called on any
 * thread, one at a time.
 */
public final class DeletableFile {

    private final Bin bin;
    private final Path file;

    /** Null if any content may be deleted. */
    private final byte[] content;

    /** Null while the file is in its place. */
    private volatile Bin.Item deleted;

    private DeletableFile(Bin bin, Path file, byte[] content) {
        this.bin = bin;
        this.file = file;
        this.content = content;
    }

    /**
     * @param path a file or folder, which stays in its place until {@link #delete}
     */
    public static DeletableFile of(Bin bin, Path path) {
        return new DeletableFile(bin, path, null);
    }

    /**
     * Creates an object for a file that is only deleted while it has its present content.
     *
     * @throws IOException if the file cannot be read
     */
    public static DeletableFile whileUnchanged(Bin bin, Path file) throws IOException {
        return new DeletableFile(bin, file, digest(file));
    }

    private static byte[] digest(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        return digest.digest(Files.readAllBytes(file));
    }

    /**
     * Moves the file to the bin.
     *
     * @throws FileChangedException if it has other content than before
     * @throws IOException if it cannot be moved; it stays in its place in this case
     */
    public void delete() throws IOException {
        if (content != null && !MessageDigest.isEqual(content, digest(file))) {
            throw new FileChangedException(file);
        }
        deleted = bin.add(file);
    }

    public boolean isDeleted() {
        return deleted != null;
    }

    /**
     * Moves the file back to its place.
     *
     * @throws IOException if it cannot be moved; it stays in the bin in this case
     */
    public void restore() throws IOException {
        Bin.Item item = deleted;
        if (item == null) {
            throw new NoSuchFileException(file.toString(), null, "is not in the bin");
        }
        bin.restore(item);
        deleted = null;
    }
}
