package org.audiodigit.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What an unpacked folder holds of ours, kept in the folder itself. It is read at every start, so
 * it is plain: no regular expressions, no streams.
 *
 * @param fingerprint of the content that was unpacked; {@link #UNFINISHED} while it is under way
 * @param entries of ours; while an unpacking is under way a name may be there with the old content
 *     and with the new
 */
record Listing(String fingerprint, List<Entry> entries) {

    static final String UNFINISHED = "unfinished";

    /** Hidden, so that nobody takes it for content. */
    private static final String NAME = ".bundled";

    /**
     * A file with its content.
     *
     * @param name path below the folder, with slashes
     * @param bytes its size
     * @param crc of its content
     */
    record Entry(String name, long bytes, long crc) {

        /**
         * @throws IllegalArgumentException if no entry was written so
         */
        static Entry parse(String line) {
            String[] parts = line.split(" ", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException(line);
            }
            return new Entry(parts[2], Long.parseLong(parts[1]), Long.parseLong(parts[0]));
        }

        String line() {
            return crc + " " + bytes + " " + name;
        }
    }

    Listing {
        entries = List.copyOf(entries);
    }

    /** Of the files of a bundle, without reading them. */
    static String fingerprint(List<BundledFile> files) {
        CRC32 crc = new CRC32();
        StringBuilder text = new StringBuilder();
        for (BundledFile file : files) {
            text.append(file.name()).append(' ').append(file.bytes()).append(' ');
            text.append(file.stamp()).append('\n');
        }
        crc.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    /** The folder's listing; an empty one where there is none that can be understood. */
    static Listing in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new Listing(UNFINISHED, List.of());
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        List<Entry> entries = new ArrayList<>(lines.size());
        try {
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                entries.add(Entry.parse(line));
            }
        } catch (IllegalArgumentException e) {
            return new Listing(UNFINISHED, List.of());
        }
        return new Listing(lines.isEmpty() ? UNFINISHED : lines.get(0), entries);
    }

    void writeTo(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(fingerprint).append('\n');
        for (Entry entry : entries) {
            text.append(entry.line()).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(NAME), out -> out.write(bytes));
    }

    /**
     * Whether none of our files is missing or was emptied, as a power cut may do. What has another
     * size was changed by the person, and is theirs.
     */
    boolean isWholeIn(Path folder) {
        for (Entry entry : entries) {
            if (!isThere(folder.resolve(entry.name()), entry.bytes())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file is there, and not empty where it should not be. */
    static boolean isThere(Path file, long bytes) {
        long length = file.toFile().length();
        return length > 0 || bytes == 0 && Files.exists(file);
    }

    /** What either lists, with an unpacking from one to the other under way. */
    Listing unfinishedWith(Collection<Entry> others) {
        List<Entry> both = new ArrayList<>(entries);
        both.addAll(others);
        return new Listing(UNFINISHED, both);
    }
}
