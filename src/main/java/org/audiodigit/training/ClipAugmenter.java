package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.augment.WaveformAugmenter;

/** Makes varied tensors out of the sound of clips. Any thread may ask. */
final class ClipAugmenter {

    /** This share of the sounds is left as it was recorded. */
    private static final double AS_RECORDED = 0.1;

    private final FrontEnd frontEnd;
    private final List<Clip> voices;
    private final WaveformCache sounds;
    private final WaveformAugmenter variation;
    private final SpectrogramWarp warp;
    private final SpecAugment augmentation;

    /**
     * @param voices what is heard in the background of others; may be empty
     */
    ClipAugmenter(FrontEnd frontEnd, List<Clip> voices) {
        this.frontEnd = frontEnd;
        this.voices = voices;
        this.sounds = new WaveformCache(frontEnd.sampleRate());
        this.variation = new WaveformAugmenter(frontEnd.sampleRate());
        this.warp = new SpectrogramWarp(frontEnd.rows(), frontEnd.columns());
        this.augmentation = new SpecAugment(frontEnd.rows(), frontEnd.columns());
    }

    /**
     * A varied tensor of a clip, the same for the same seed.
     *
     * @throws IOException if the clip cannot be read
     */
    float[] vary(Clip clip, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        return seen(heard(clip, random), random);
    }

    /**
     * The tensor of a clip whose sound is varied.
     *
     * @throws IOException if the clip cannot be read
     */
    float[] heard(Clip clip, SplittableRandom random) throws IOException {
        float[] sound = sounds.of(clip);
        if (random.nextDouble() >= AS_RECORDED) {
            sound = variation.augment(sound, random, () -> voice(random));
        }
        return frontEnd.apply(new Waveform(sound, frontEnd.sampleRate()));
    }

    /** A tensor varied as it is, a copy. */
    float[] seen(float[] tensor, SplittableRandom random) {
        return augmentation.vary(warp.vary(tensor, random), random);
    }

    private float[] voice(RandomGenerator random) {
        if (voices.isEmpty()) {
            return new float[0];
        }
        try {
            return sounds.of(voices.get(random.nextInt(voices.size())));
        } catch (IOException unreadable) {
            // the training itself says so when the clip's own turn comes
            return new float[0];
        }
    }
}
