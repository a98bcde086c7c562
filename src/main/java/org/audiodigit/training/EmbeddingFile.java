package org.audiodigit.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Sha256;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.ModelManifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored embeddings of a data set for a model. Each is stored with the name, size, modification
 * time and, if the file system has one, file key of its clip. A file that is damaged or cannot be
 * written only costs time, so that it is logged and computed again.
 *
 * <p>Big-endian: magic number, width, count, then for each clip its key and its values, then the
 * SHA-256 of all before.
 */
final class EmbeddingFile {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingFile.class);

    /** Also changes if a front end computes other tensors with the same settings. */
    private static final long MAGIC = 0x4144_5745_4d42_3031L; // ADWEMB01

    private static final String SUFFIX = ".embeddings";
    private static final int HEADER = Long.BYTES + 2 * Integer.BYTES;
    private static final int DIGEST = 32;
    private static final int MAX_WIDTH = 1 << 14;

    /** Files of models and data sets that are kept, by their last use. */
    private static final int MAX_FILES = 16;

    private final Path path;

    private EmbeddingFile(Path path) {
        this.path = path;
    }

    /** Identifies the content of a clip without reading it. */
    record Key(long high, long low) {

        static Key of(Clip clip) {
            String state;
            try {
                BasicFileAttributes file =
                        Files.readAttributes(clip.file(), BasicFileAttributes.class);
                // a renamed file keeps its size and time, and may take the name of another one
                state = file.size() + "\0" + file.lastModifiedTime() + "\0" + file.fileKey();
            } catch (IOException e) {
                state = ""; // reported when the clip is read
            }
            ByteBuffer hash = ByteBuffer.wrap(hash(clip.id() + "\0" + clip.file() + "\0" + state));
            return new Key(hash.getLong(), hash.getLong());
        }
    }

    /**
     * @param folder contains the files of all models and data sets
     */
    static EmbeddingFile of(Path folder, ModelManifest model, Dataset dataset) {
        return of(folder, model, dataset, "embeddings");
    }

    /** The file of the positions that a projection gives the embeddings. */
    static EmbeddingFile ofProjection(Path folder, ModelManifest model, Dataset dataset) {
        return of(folder, model, dataset, "umap");
    }

    private static EmbeddingFile of(
            Path folder, ModelManifest model, Dataset dataset, String content) {
        String name =
                String.join(
                        "\0",
                        content,
                        model.weights().sha256(),
                        model.architecture().toString(),
                        model.frontEnd().toString(),
                        dataset.directory().toAbsolutePath().toString(),
                        dataset.joined().toString());
        return new EmbeddingFile(
                folder.resolve(HexFormat.of().formatHex(hash(name), 0, 16) + SUFFIX));
    }

    private static byte[] hash(String text) {
        return Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the embeddings; empty if they are not stored or damaged. */
    Map<Key, float[]> read() {
        try {
            Map<Key, float[]> all = readAll();
            Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis()));
            return all;
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            LOG.info("Cannot use {}: {}", path, Failures.reason(e));
            return Map.of();
        }
    }

    private Map<Key, float[]> readAll() throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long size = Files.size(path);
        try (DataInputStream in =
                new DataInputStream(
                        new DigestInputStream(
                                new BufferedInputStream(Files.newInputStream(path), 1 << 16),
                                digest))) {
            long magic = in.readLong();
            int width = in.readInt();
            int count = in.readInt();
            if (magic != MAGIC || width < 1 || width > MAX_WIDTH || count < 0) {
                throw new IOException("is not a file of embeddings");
            }
            // checked before memory is allocated
            if (size != HEADER + count * (16L + 4L * width) + DIGEST) {
                throw new IOException("has a wrong size");
            }
            Map<Key, float[]> all = new HashMap<>();
            for (int i = 0; i < count; i++) {
                Key key = new Key(in.readLong(), in.readLong());
                float[] values = new float[width];
                FloatStreams.read(in, values);
                all.put(key, values);
            }
            byte[] computed = digest.digest();
            if (!MessageDigest.isEqual(computed, in.readNBytes(DIGEST))) {
                throw new IOException("has a wrong checksum");
            }
            return all;
        }
    }

    /**
     * Replaces the file.
     *
     * @param all of equal width
     */
    void write(Map<Key, float[]> all) {
        try {
            Files.createDirectories(path.getParent());
            AtomicFile.write(path, out -> write(all, out));
            deleteOldest();
        } catch (IOException e) {
            LOG.warn("Cannot store embeddings: {}", Failures.sentence(e));
        }
    }

    private static void write(Map<Key, float[]> all, OutputStream file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16));
        out.writeLong(MAGIC);
        out.writeInt(all.values().iterator().next().length);
        out.writeInt(all.size());
        for (Map.Entry<Key, float[]> entry : all.entrySet()) {
            out.writeLong(entry.getKey().high());
            out.writeLong(entry.getKey().low());
            FloatStreams.write(out, entry.getValue());
        }
        out.flush();
        file.write(digest.digest());
    }

    private void deleteOldest() throws IOException {
        try (Stream<Path> files = Files.list(path.getParent())) {
            List<Path> newestFirst =
                    files.filter(file -> file.toString().endsWith(SUFFIX))
                            .sorted(Comparator.comparing(EmbeddingFile::lastUse).reversed())
                            .toList();
            for (Path old : newestFirst.stream().skip(MAX_FILES).toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static long lastUse(Path file) {
        return file.toFile().lastModified();
    }
}
