package org.audiodigit.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an unpacked folder holds of ours, kept in the folder itself.
 *
 * @param fingerprint of the content that was unpacked; {@link #UNFINISHED} while it is under way
 * @param entries of ours; while an unpacking is under way a name may be there with the old content
 *     and with the new
 */
record Listing(String fingerprint, Set<Entry> entries) {

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
    record Entry(String name, long bytes, long crc) {}

    Listing {
        entries = Set.copyOf(entries);
    }

    /** Of the files of a bundle, without reading them. */
    static String fingerprint(List<BundledFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(files.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The folder's listing; an empty one where there is none that can be understood. */
    static Listing in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new Listing(UNFINISHED, Set.of());
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        Set<Entry> entries = new LinkedHashSet<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] parts = line.split(" ", 3);
            if (parts.length < 3
                    || !parts[0].matches("\\d{1,10}")
                    || !parts[1].matches("\\d{1,18}")) {
                return new Listing(UNFINISHED, Set.of());
            }
            entries.add(new Entry(parts[2], Long.parseLong(parts[1]), Long.parseLong(parts[0])));
        }
        return new Listing(lines.isEmpty() ? UNFINISHED : lines.get(0), entries);
    }

    void writeTo(Path folder) throws IOException {
        Stream<String> lines =
                entries.stream().map(e -> e.crc() + " " + e.bytes() + " " + e.name()).sorted();
        String text = String.join("\n", Stream.concat(Stream.of(fingerprint), lines).toList());
        AtomicFile.write(
                folder.resolve(NAME),
                out -> out.write((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Whether none of our files is missing or was emptied, as a power cut may do. What has another
     * size was changed by the person, and is theirs.
     */
    boolean isWholeIn(Path folder) {
        return entries.stream()
                .allMatch(entry -> isThere(folder.resolve(entry.name()), entry.bytes()));
    }

    /** Whether a file is there, and not empty where it should not be. */
    static boolean isThere(Path file, long bytes) {
        long length = file.toFile().length();
        return length > 0 || bytes == 0 && Files.exists(file);
    }

    /** What either lists, with an unpacking from one to the other under way. */
    Listing unfinishedWith(Collection<Entry> others) {
        Set<Entry> both = new LinkedHashSet<>(entries);
        both.addAll(others);
        return new Listing(UNFINISHED, both);
    }
}
