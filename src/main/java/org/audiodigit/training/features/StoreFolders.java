package org.audiodigit.training.features;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.audiodigit.files.FolderClaim;
import org.audiodigit.files.FolderInUseException;

/**
 * The stores of all front ends, each a folder, and how much of the disk they may take: half of it
 * for the one in use, the rest for the others, of which the one that was not used for the longest
 * time goes first.
 *
 * @param maxBytes of all of them
 */
record StoreFolders(Path root, long maxBytes) {

    private static final String USED = "used";

    /** What the store may take. Of a disk that is nearly full it is a quarter of what is free. */
    long share(Path store) throws IOException {
        long free = Files.getFileStore(store).getUsableSpace();
        return Math.min(maxBytes / 2, free / 4 + bytes(store));
    }

    /** Removes stores until the others take no more than their half. */
    void makeRoomBeside(Path store) throws IOException {
        List<Path> others = new ArrayList<>();
        long taken = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                if (!folder.equals(store)) {
                    others.add(folder);
                    taken += bytes(folder);
                }
            }
        }
        others.sort(Comparator.comparing(StoreFolders::lastUsed));
        for (Path other : others) {
            if (taken <= maxBytes / 2) {
                return;
            }
            taken -= removeUnlessUsed(other);
        }
    }

    private static long removeUnlessUsed(Path store) throws IOException {
        Optional<FolderClaim> claim = claim(store);
        if (claim.isEmpty()) {
            return 0;
        }
        try {
            long bytes = bytes(store);
            empty(store);
            return bytes;
        } finally {
            claim.get().close();
        }
    }

    /** The right to write to a store, unless somebody has it. */
    static Optional<FolderClaim> claim(Path store) throws IOException {
        try {
            return Optional.of(FolderClaim.of(store));
        } catch (FolderInUseException e) {
            return Optional.empty();
        }
    }

    static void markUsed(Path store) throws IOException {
        Files.write(store.resolve(USED), new byte[0]);
        Files.setLastModifiedTime(store.resolve(USED), FileTime.from(Instant.now()));
    }

    /** Long ago if nobody has ever marked it. */
    private static FileTime lastUsed(Path store) {
        try {
            return Files.getLastModifiedTime(store.resolve(USED));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** Removes the tensors. */
    static void empty(Path store) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(store, "{tensors-*,index}")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static long bytes(Path store) throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(store)) {
            for (Path file : files) {
                bytes += file.toFile().length();
            }
        }
        return bytes;
    }
}
