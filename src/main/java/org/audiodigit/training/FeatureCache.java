package org.audiodigit.training;

import java.io.IOException;
import java.util.Optional;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.common.BoundedCache;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;

/**
 * Computes the input tensors of clips and caches those that fit into the cache; others are computed
 * each time. Thread-safe.
 */
public final class FeatureCache {

    private final FrontEnd frontEnd;

    /** Not by id, since clips of two data sets may have the same one. */
    private final BoundedCache<Clip, float[]> tensors;

    /** Caches tensors in up to a third of the free heap. */
    public FeatureCache(FrontEnd frontEnd) {
        this(frontEnd, BoundedCache.thirdOfFreeHeap());
    }

    FeatureCache(FrontEnd frontEnd, long maxBytes) {
        this.frontEnd = frontEnd;
        this.tensors = new BoundedCache<>(maxBytes, tensor -> (long) tensor.length * Float.BYTES);
    }

    /** Caches nothing, for clips that are read once. */
    public static FeatureCache uncached(FrontEnd frontEnd) {
        return new FeatureCache(frontEnd, 0);
    }

    /**
     * The input tensor of a clip, which must not be changed.
     *
     * @return row-major {@code [rows][columns]} of the front end
     * @throws IOException if the clip cannot be read
     */
    public float[] get(Clip clip) throws IOException {
        Optional<float[]> cached = tensors.get(clip);
        if (cached.isPresent()) {
            return cached.get();
        }
        float[] tensor = frontEnd.apply(WavReader.read(clip.file()).waveform());
        tensors.put(clip, tensor);
        return tensor;
    }
}
