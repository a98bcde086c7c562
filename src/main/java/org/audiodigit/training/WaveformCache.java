package org.audiodigit.training;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;

/**
 * The samples of training clips at one rate, read once and kept as long as they fit. Any thread may
 * ask.
 */
final class WaveformCache {

    private static final int HEAP_SHARE = 3;

    /** Nobody takes longer over one word; what is behind it would only take time. */
    private static final int LONGEST_SECONDS = 3;

    private final int rate;
    private final long maxBytes;
    private final Map<String, float[]> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Keeps at most a third of the heap. */
    WaveformCache(int rate) {
        this(rate, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    WaveformCache(int rate, long maxBytes) {
        this.rate = rate;
        this.maxBytes = maxBytes;
    }

    /**
     * The samples of a clip, not to be changed.
     *
     * @throws IOException if the clip cannot be read
     */
    float[] of(Clip clip) throws IOException {
        float[] known = kept.get(clip.id());
        if (known != null) {
            return known;
        }
        float[] samples =
                Resampling.toRate(
                                Samples.sanitise(WavReader.read(clip.file()).waveform()),
                                rate,
                                LONGEST_SECONDS * rate)
                        .samples();
        long size = (long) samples.length * Float.BYTES;
        if (bytes.addAndGet(size) > maxBytes) {
            bytes.addAndGet(-size);
        } else if (kept.put(clip.id(), samples) != null) {
            bytes.addAndGet(-size);
        }
        return samples;
    }
}
