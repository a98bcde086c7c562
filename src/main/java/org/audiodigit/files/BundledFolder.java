package org.audiodigit.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that comes with the program on its class path, and is needed as a folder on disk. It is
 * unpacked once, and again when another version of the program brings other content.
 *
 * <p>What a person keeps in the unpacked folder stays theirs: files that they added or changed are
 * neither replaced nor deleted. Files of ours that are missing or were left empty come back.
 *
 * @param loader whose class path it is on
 * @param name its path there, such as {@code assets/samples}
 */
public record BundledFolder(ClassLoader loader, String name) {

    /** A folder on the program's own class path. */
    public static BundledFolder named(String name) {
        return new BundledFolder(BundledFolder.class.getClassLoader(), name);
    }

    /**
     * Makes sure that the folder is there with this version's content. Where it is, that is found
     * out without reading the files. Processes may do this at the same time, and be killed in it.
     *
     * @param target the folder on disk; its parents are made
     * @return {@code target}
     * @throws IOException if the folder did not come with the program or cannot be written; one
     *     sentence with what to do
     */
    public Path unpackTo(Path target) throws IOException {
        try (Bundle bundle = Bundle.open(loader, name)) {
            String fingerprint = Listing.fingerprint(bundle.files());
            if (!isCurrent(target, fingerprint)) {
                unpack(bundle, fingerprint, target);
            }
        }
        return target;
    }

    /** One thread at a time, since the lock only keeps other processes away. */
    private static synchronized void unpack(Bundle bundle, String fingerprint, Path target)
            throws IOException {
        // beside the folder itself, where the target is a link to one on another disk
        Path folder = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        try (FolderLock lock = FolderLock.of(folder)) {
            // another process may have done it while this one waited
            if (!isCurrent(folder, fingerprint)) {
                lock.removeLeftovers();
                new Unpacking(bundle, fingerprint, folder).run();
            }
        } catch (IOException e) {
            throw refusal(target, e);
        }
    }

    private static boolean isCurrent(Path target, String fingerprint) throws IOException {
        Listing listing = Listing.in(target);
        return listing.fingerprint().equals(fingerprint) && listing.isWholeIn(target);
    }

    private static IOException refusal(Path target, IOException reason) {
        Path notFolder = target.toAbsolutePath();
        while (notFolder != null && !Files.exists(notFolder)) {
            notFolder = notFolder.getParent();
        }
        String why =
                notFolder == null || Files.isDirectory(notFolder)
                        ? FileReason.sentence(reason)
                        : notFolder + ": is not a folder";
        IOException refusal =
                new FileSystemException(
                        target.toString(),
                        null,
                        "what comes with the program cannot be unpacked there (%s); choose another folder with -D%s=FOLDER"
                                .formatted(why, ProgramFolder.PROPERTY));
        refusal.initCause(reason);
        return refusal;
    }
}
