package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.common.BoundedCache;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Waveform;

/** Reads the samples of clips at one rate, and caches them in up to a third of the free heap. */
final class ClipSamples {

    /** No spoken word is longer; the rest of the recording would only cost time. */
    private static final int MAX_SECONDS = 3;

    private static final int MAX_RECORDING_SECONDS = 10;

    private final int rate;

    /** By clip or file; clips of two data sets may have the same id. */
    private final BoundedCache<Object, float[]> cache =
            new BoundedCache<>(
                    BoundedCache.thirdOfFreeHeap(), samples -> (long) samples.length * Float.BYTES);

    ClipSamples(int rate) {
        this.rate = rate;
    }

    /**
     * @throws IOException if the clip cannot be read
     */
    float[] get(Clip clip) throws IOException {
        return get(clip, clip.file(), MAX_SECONDS);
    }

    /**
     * The samples of the first ten seconds of a recording.
     *
     * @throws IOException if it cannot be read
     */
    float[] get(Path recording) throws IOException {
        return get(recording, recording, MAX_RECORDING_SECONDS);
    }

    private float[] get(Object key, Path file, int maxSeconds) throws IOException {
        Optional<float[]> cached = cache.get(key);
        if (cached.isPresent()) {
            return cached.get();
        }
        Waveform recorded = Samples.sanitise(WavReader.read(file).waveform());
        float[] samples = Resampling.toRate(recorded, rate, maxSeconds * rate).samples();
        cache.put(key, samples);
        return samples;
    }
}
