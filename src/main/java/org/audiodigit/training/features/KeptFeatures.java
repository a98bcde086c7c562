package org.audiodigit.training.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.audiodigit.files.FileReason;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.FrontEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tensors of recordings that trainings share, kept in the program's folder. Where nothing can
 * be kept there it keeps nothing, since a training needs none of it. Any thread may call it.
 */
public final class KeptFeatures implements AutoCloseable {

    /** System property: how many megabytes may be kept, of all front ends; 0 for none. */
    public static final String MEGABYTES_PROPERTY = "audiodigit.features.megabytes";

    private static final Logger LOG = LoggerFactory.getLogger(KeptFeatures.class);
    private static final long STANDARD_MEGABYTES = 2000;

    private final Optional<FeatureStore> store;
    private final Map<Path, RecordingKey> asked = new ConcurrentHashMap<>();

    private KeptFeatures(Optional<FeatureStore> store) {
        this.store = store;
    }

    /** Those of the program's folder. */
    public static KeptFeatures standard(FrontEnd frontEnd) {
        long megabytes = Long.getLong(MEGABYTES_PROPERTY, STANDARD_MEGABYTES);
        return in(ProgramFolder.standard().features(), frontEnd, megabytes * 1_000_000);
    }

    /**
     * @param maxBytes that may be kept, of all front ends
     */
    static KeptFeatures in(Path root, FrontEnd frontEnd, long maxBytes) {
        if (maxBytes <= 0) {
            return none();
        }
        try {
            return new KeptFeatures(Optional.of(FeatureStore.open(root, frontEnd, maxBytes)));
        } catch (IOException e) {
            LOG.warn("Features are worked out anew: {}", FileReason.sentence(e));
            return none();
        }
    }

    /** Keeps nothing. */
    public static KeptFeatures none() {
        return new KeptFeatures(Optional.empty());
    }

    /**
     * The tensor of a recording as it was when it was first asked for: whoever trains on it goes on
     * with what was there at the beginning.
     *
     * @return empty if it is to be worked out
     */
    public Optional<float[]> find(Path recording) {
        return store.flatMap(kept -> key(recording).flatMap(kept::find));
    }

    private Optional<RecordingKey> key(Path recording) {
        RecordingKey known = asked.get(recording);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            RecordingKey now = RecordingKey.of(recording);
            asked.put(recording, now);
            return Optional.of(now);
        } catch (IOException gone) {
            // whoever works it out says so
            return Optional.empty();
        }
    }

    /**
     * Keeps what was worked out after {@link #find} found nothing.
     *
     * @return whether it is kept
     */
    public boolean keep(Path recording, float[] tensor) {
        RecordingKey before = asked.get(recording);
        return before != null && store.map(kept -> kept.keep(before, tensor)).orElse(false);
    }

    @Override
    public void close() {
        store.ifPresent(KeptFeatures::close);
    }

    private static void close(FeatureStore store) {
        try {
            store.close();
        } catch (IOException e) {
            LOG.warn("The features could not be closed: {}", FileReason.sentence(e));
        }
    }
}
