package org.audiodigit.training;

import org.audiodigit.audio.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Input tensors of clips, worked out once and kept as long as they fit; what does not fit is worked
 * out anew each time. Any thread may ask.
 */
public final class FeatureCache {

    private static final int HEAP_SHARE = 3;

    private final FrontEnd frontEnd;
    private final long maxBytes;
    private final Map<String, float[]> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Keeps at most a third of the heap. */
    public FeatureCache(FrontEnd frontEnd) {
        this(frontEnd, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    FeatureCache(FrontEnd frontEnd, long maxBytes) {
        this.frontEnd = frontEnd;
        this.maxBytes = maxBytes;
    }

    /** Keeps nothing, for clips that are gone through once. */
    public static FeatureCache keepingNothing(FrontEnd frontEnd) {
        return new FeatureCache(frontEnd, 0);
    }

    /**
     * The input tensor of a clip, not to be changed.
     *
     * @return row-major {@code [rows][columns]} of the front end
     * @throws IOException if the clip cannot be read
     */
    public float[] of(Clip clip) throws IOException {
        float[] known = kept.get(clip.id());
        if (known != null) {
            return known;
        }
        float[] tensor = frontEnd.apply(WavReader.read(clip.file()).waveform());
        keep(clip, tensor);
        return tensor;
    }

    private void keep(Clip clip, float[] tensor) {
        long size = (long) tensor.length * Float.BYTES;
        if (bytes.addAndGet(size) > maxBytes) {
            bytes.addAndGet(-size);
        } else if (kept.put(clip.id(), tensor) != null) {
            bytes.addAndGet(-size);
        }
    }
}
