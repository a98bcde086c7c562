package org.audiodigit.training.features;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The stores of all front ends, each a folder, and how much of the disk they may take: half of it
 * for the one in use, the rest for the others, of which the one that was not used for the longest
 * time goes first.
 *
 * @param maxBytes of all of them
 */
record StoreFolders(Path root, long maxBytes) {

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
        others.sort(Comparator.comparing(StoreLock::lastUsed));
        for (Path other : others) {
            if (taken <= maxBytes / 2) {
                return;
            }
            taken -= removeUnlessUsed(other);
        }
    }

    private static long removeUnlessUsed(Path store) throws IOException {
        try (LockedStore locked = new LockedStore(StoreLock.tryToGet(store))) {
            if (locked.lock().isEmpty()) {
                return 0;
            }
            long bytes = bytes(store);
            empty(store);
            return bytes;
        }
    }

    private record LockedStore(Optional<StoreLock> lock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    /** Removes the tensors, not the lock that whoever empties it has. */
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
