package org.audiodigit.training.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.audiodigit.files.FolderClaim;
import org.audiodigit.model.FrontEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tensors that one front end made of recordings, in a folder of its own. One process at a time
 * adds to it; others, and other trainings of this one, read what was there when they opened it. A
 * process may be killed at any moment: a tensor whose checksum is not the one in the index is not
 * there. Any thread may call it.
 */
final class FeatureStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeatureStore.class);
    private static final String INDEX = "index";

    private final Path folder;
    private final int places;
    private final Optional<FolderClaim> claim;
    private final Map<RecordingKey, TensorIndex.Entry> entries;
    private final Set<Integer> whole = ConcurrentHashMap.newKeySet();
    private final TensorSegments segments;
    private final TensorIndex index;
    private final AtomicInteger next;
    private volatile boolean failed;

    private FeatureStore(Path folder, int values, int places, Optional<FolderClaim> claim)
            throws IOException {
        this.folder = folder;
        this.places = places;
        this.claim = claim;
        Path file = folder.resolve(INDEX);
        this.entries = new ConcurrentHashMap<>(TensorIndex.read(file, places));
        this.segments = new TensorSegments(folder, values, claim.isPresent());
        this.index = claim.isPresent() ? new TensorIndex(file) : null;
        this.next = new AtomicInteger(TensorIndex.places(file));
    }

    /**
     * @param maxBytes that the tensors of all front ends may take
     * @throws IOException if nothing can be kept there
     */
    static FeatureStore open(Path root, FrontEnd frontEnd, long maxBytes) throws IOException {
        Path folder = root.resolve(FrontEndMark.of(frontEnd));
        Files.createDirectories(folder);
        Optional<FolderClaim> claim = StoreFolders.claim(folder);
        try {
            StoreFolders folders = new StoreFolders(root, maxBytes);
            int values = frontEnd.rows() * frontEnd.columns();
            long share = folders.share(folder) / ((long) values * Float.BYTES);
            int places = (int) Math.min(share, Integer.MAX_VALUE / 2);
            if (claim.isPresent()) {
                StoreFolders.markUsed(folder);
                folders.makeRoomBeside(folder);
                if (TensorIndex.places(folder.resolve(INDEX)) >= places) {
                    // full, also of recordings that are no more: begin again
                    StoreFolders.empty(folder);
                }
            } else {
                LOG.warn(
                        "{} is in use by another training, which keeps features there; they are read, and what is missing is worked out each time.",
                        folder);
            }
            return new FeatureStore(folder, values, places, claim);
        } catch (IOException e) {
            if (claim.isPresent()) {
                claim.get().close();
            }
            throw e;
        }
    }

    /** The tensor of a recording, if it is there and whole. */
    Optional<float[]> find(RecordingKey key) {
        TensorIndex.Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            if (!whole.contains(entry.place())) {
                if (segments.checksum(entry.place()) != entry.checksum()) {
                    entries.remove(key, entry);
                    return Optional.empty();
                }
                whole.add(entry.place());
            }
            return Optional.of(segments.read(entry.place()));
        } catch (IOException | InternalError e) {
            // Java's word for mapped memory whose file was cut off is an InternalError
            entries.remove(key, entry);
            return Optional.empty();
        }
    }

    /**
     * Adds a tensor.
     *
     * @return whether it is kept now; not if the store is full, another's, or the disk is full
     */
    boolean keep(RecordingKey key, float[] tensor) {
        if (index == null || failed || next.get() >= places) {
            return false;
        }
        int place = next.getAndIncrement();
        try {
            TensorIndex.Entry entry = new TensorIndex.Entry(place, segments.write(place, tensor));
            index.write(key, entry);
            whole.add(place);
            entries.put(key, entry);
            return true;
        } catch (IOException e) {
            failed = true;
            LOG.warn("Features are kept in {} no more: {}", folder, e.getMessage());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        segments.close();
        if (index != null) {
            index.close();
        }
        if (claim.isPresent()) {
            claim.get().close();
        }
    }
}
