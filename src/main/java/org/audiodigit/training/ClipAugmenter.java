package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.common.BoundedCache;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.augment.WaveformAugmenter;

/** Computes input tensors of clips with augmented waveforms and spectrograms. Thread-safe. */
final class ClipAugmenter {

    /** Share of the draws whose waveform is not augmented. */
    private static final double UNCHANGED_SHARE = 0.1;

    /** No spoken word is longer; the rest of the recording would only cost time. */
    private static final int MAX_SECONDS = 3;

    private final FrontEnd frontEnd;
    private final List<Clip> backgroundVoices;
    private final BoundedCache<String, float[]> waveforms =
            new BoundedCache<>(
                    BoundedCache.thirdOfHeap(), samples -> (long) samples.length * Float.BYTES);
    private final WaveformAugmenter waveformAugmenter;
    private final SpectrogramAugmenter spectrogramAugmenter;

    /**
     * @param backgroundVoices clips that are mixed into the background of others; may be empty
     */
    ClipAugmenter(
            FrontEnd frontEnd,
            List<Clip> backgroundVoices,
            SpectrogramAugmenter spectrogramAugmenter) {
        this.frontEnd = frontEnd;
        this.backgroundVoices = backgroundVoices;
        this.waveformAugmenter = new WaveformAugmenter(frontEnd.sampleRate());
        this.spectrogramAugmenter = spectrogramAugmenter;
    }

    /**
     * The augmented tensor of a clip, the same for the same seed.
     *
     * @throws IOException if the clip cannot be read
     */
    float[] augment(Clip clip, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        return augmentSpectrogram(augmentWaveform(clip, random), random);
    }

    /**
     * The tensor of a clip with an augmented waveform.
     *
     * @throws IOException if the clip cannot be read
     */
    float[] augmentWaveform(Clip clip, SplittableRandom random) throws IOException {
        float[] samples = samples(clip);
        if (random.nextDouble() >= UNCHANGED_SHARE) {
            samples = waveformAugmenter.augment(samples, random, () -> backgroundVoice(random));
        }
        return frontEnd.apply(new Waveform(samples, frontEnd.sampleRate()));
    }

    /** An augmented copy of a tensor. */
    float[] augmentSpectrogram(float[] tensor, SplittableRandom random) {
        return spectrogramAugmenter.augment(tensor, random);
    }

    private float[] backgroundVoice(RandomGenerator random) {
        if (backgroundVoices.isEmpty()) {
            return new float[0];
        }
        try {
            return samples(backgroundVoices.get(random.nextInt(backgroundVoices.size())));
        } catch (IOException unreadable) {
            // reported when the training draws this clip itself
            return new float[0];
        }
    }

    /** The samples of a clip at the rate of the front end. */
    private float[] samples(Clip clip) throws IOException {
        Optional<float[]> cached = waveforms.get(clip.id());
        if (cached.isPresent()) {
            return cached.get();
        }
        int rate = frontEnd.sampleRate();
        Waveform recorded = Samples.sanitise(WavReader.read(clip.file()).waveform());
        float[] samples = Resampling.toRate(recorded, rate, MAX_SECONDS * rate).samples();
        waveforms.put(clip.id(), samples);
        return samples;
    }
}
