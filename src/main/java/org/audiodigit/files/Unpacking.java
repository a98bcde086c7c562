package org.audiodigit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.audiodigit.files.Listing.Entry;

/**
 * Unpacks a bundle into a temporary folder beside the target and moves it into place: whole where
 * there is no target yet, else file by file. New names come first, then what is replaced, and what
 * is no more goes last, so that a model's manifest never names weights that are not there.
 */
final class Unpacking {

    private static final int CHUNK = 1 << 16;

    private final Bundle bundle;
    private final String fingerprint;
    private final Path target;

    Unpacking(Bundle bundle, String fingerprint, Path target) {
        this.bundle = bundle;
        this.fingerprint = fingerprint;
        this.target = target;
    }

    void run() throws IOException {
        Path staged = Files.createDirectory(FolderLock.temporary(target));
        try {
            Listing listing = new Listing(fingerprint, stage(staged));
            if (Files.exists(target)) {
                merge(staged, listing);
            } else {
                listing.writeTo(staged);
                Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            FolderTree.deleteIfExists(staged);
        }
    }

    private List<Entry> stage(Path staged) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (BundledFile file : bundle.files()) {
            Path copy = staged.resolve(file.name());
            Files.createDirectories(copy.getParent());
            try (InputStream in = bundle.open(file);
                    OutputStream out = Files.newOutputStream(copy)) {
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
                long bytes = checked.transferTo(out);
                entries.add(new Entry(file.name(), bytes, checked.getChecksum().getValue()));
            }
        }
        return entries;
    }

    private void merge(Path staged, Listing listing) throws IOException {
        Listing before = Listing.in(target);
        List<String> added = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        for (Entry entry : listing.entries()) {
            Path file = target.resolve(entry.name());
            if (!Listing.isThere(file, entry.bytes())) {
                added.add(entry.name());
            } else if (isOurs(before, file, entry.name()) && !holds(file, entry)) {
                replaced.add(entry.name());
            }
        }
        before.unfinishedWith(listing.entries()).writeTo(target);
        move(staged, added);
        move(staged, replaced);
        removeWhatIsNoMore(before, listing);
        listing.writeTo(target);
    }

    private void move(Path staged, List<String> names) throws IOException {
        for (String name : names) {
            Path file = target.resolve(name);
            Files.createDirectories(file.getParent());
            Files.move(
                    staged.resolve(name),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void removeWhatIsNoMore(Listing before, Listing listing) throws IOException {
        Set<String> kept = listing.entries().stream().map(Entry::name).collect(Collectors.toSet());
        for (Entry entry : before.entries()) {
            Path file = target.resolve(entry.name());
            if (!kept.contains(entry.name()) && Files.exists(file) && holds(file, entry)) {
                Files.delete(file);
                removeIfEmpty(file.getParent());
            }
        }
    }

    private void removeIfEmpty(Path folder) throws IOException {
        if (!folder.equals(target)) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException e) {
                return; // there is something else in it
            }
            removeIfEmpty(folder.getParent());
        }
    }

    /** Whether a file still is what an unpacking made of it. */
    private static boolean isOurs(Listing before, Path file, String name) throws IOException {
        for (Entry entry : before.entries()) {
            if (entry.name().equals(name) && holds(file, entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Path file, Entry entry) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == entry.bytes()
                && crc(file) == entry.crc();
    }

    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                crc.update(chunk, 0, read);
            }
        }
        return crc.getValue();
    }
}
