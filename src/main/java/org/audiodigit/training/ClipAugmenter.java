package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.augment.WaveformAugmenter;

/** Computes input tensors of clips with augmented waveforms and spectrograms. Thread-safe. */
final class ClipAugmenter {

    /** Share of the draws whose waveform is not augmented. */
    private static final double UNCHANGED_SHARE = 0.1;

    private final FrontEnd frontEnd;
    private final List<Clip> backgroundVoices;
    private final ClipSamples samples;
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
        this.samples = new ClipSamples(frontEnd.sampleRate());
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
        return frontEnd.apply(augmentSamples(clip, random));
    }

    /**
     * The augmented waveform of a clip, at the sample rate of the front end.
     *
     * @throws IOException if the clip cannot be read
     */
    Waveform augmentSamples(Clip clip, SplittableRandom random) throws IOException {
        float[] word = samples.get(clip);
        if (random.nextDouble() >= UNCHANGED_SHARE) {
            word = waveformAugmenter.augment(word, random, () -> backgroundVoice(random));
        }
        return new Waveform(word, frontEnd.sampleRate());
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
            return samples.get(backgroundVoices.get(random.nextInt(backgroundVoices.size())));
        } catch (IOException unreadable) {
            // reported when the training draws this clip itself
            return new float[0];
        }
    }
}
