package org.audiodigit.signal.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;

/**
 * Augments the waveform of a word to simulate other speakers, rooms and microphones: changed speed
 * and pitch, tight cuts or added silence, reverberation, noise or other voices, a telephone band,
 * clipping. Each effect is applied with some probability and to a random degree. The same random
 * numbers give the same result.
 *
 * <p>Thread-safe.
 */
public final class WaveformAugmenter {

    private static final double MIN_SPEED = 0.82;
    private static final double MAX_SPEED = 1.25;

    /** Limits the number of speeds, since ratios of small numbers take a tenth of the time. */
    private static final int SPEED_STEPS = 200;

    private static final int MAX_VOICES = 4;

    private final int rate;
    private final ContextPadding context;
    private final RoomAcoustics room;
    private final BackgroundNoise background;
    private final MicrophoneEffects microphone;

    /**
     * @param rate of the recordings, in Hz
     */
    public WaveformAugmenter(int rate) {
        NoiseBank noises = new NoiseBank(rate);
        this.rate = rate;
        this.context = new ContextPadding(rate, noises);
        this.room = new RoomAcoustics(rate);
        this.background = new BackgroundNoise(rate, noises);
        this.microphone = new MicrophoneEffects(rate);
    }

    /**
     * Returns an augmented copy.
     *
     * @param samples at the sample rate of this augmenter
     * @param random selects the effects and their degrees
     * @param others returns another recording at each call, for background voices; may be empty
     */
    public float[] augment(float[] samples, RandomGenerator random, Supplier<float[]> others) {
        RandomDraws draws = new RandomDraws(random);
        return changeRecording(changeSpeech(samples, draws), draws, others);
    }

    /**
     * Returns an augmented copy in which the words stay where they are: with another room,
     * background and microphone.
     *
     * @param samples at the sample rate of this augmenter
     * @param random selects the effects and their degrees
     * @param others returns another recording at each call, for background voices; may be empty
     */
    public float[] augmentRecording(
            float[] samples, RandomGenerator random, Supplier<float[]> others) {
        return changeRecording(samples.clone(), new RandomDraws(random), others);
    }

    private float[] changeRecording(float[] samples, RandomDraws draws, Supplier<float[]> others) {
        float[] result = samples;
        if (draws.chance(0.3)) {
            result = room.reverberate(result, draws);
        }
        if (draws.chance(0.5)) {
            result = microphone.coloured(result, draws);
        }
        addBackground(result, draws, others);
        if (draws.chance(0.2)) {
            result = microphone.limited(result, draws);
        }
        degrade(result, draws);
        return result;
    }

    /** Changes speed, pitch and context; always returns a copy. */
    private float[] changeSpeech(float[] samples, RandomDraws draws) {
        float[] result = samples.clone();
        if (draws.chance(0.75)) {
            int step = Math.max(1, rate / SPEED_STEPS);
            int slowerRate =
                    step * (int) Math.round(rate / draws.logBetween(MIN_SPEED, MAX_SPEED) / step);
            result = Resampling.toRate(new Waveform(result, rate), slowerRate).samples().clone();
        }
        if (draws.chance(0.35)) {
            result = context.cutTight(result, draws);
        }
        if (draws.chance(0.1)) {
            context.gate(result, draws);
        }
        return draws.chance(0.6) ? context.padded(result, draws) : result;
    }

    private void addBackground(float[] result, RandomDraws draws, Supplier<float[]> others) {
        if (draws.chance(0.6)) {
            background.addNoise(result, draws);
        }
        if (draws.chance(0.2)) {
            List<float[]> voices = new ArrayList<>();
            int count = 1 + draws.below(MAX_VOICES);
            for (int i = 0; i < count; i++) {
                voices.add(others.get());
            }
            background.addVoices(result, voices, draws);
        }
    }

    private static void degrade(float[] result, RandomDraws draws) {
        if (draws.chance(0.12)) {
            MicrophoneEffects.clip(result, draws);
        }
        if (draws.chance(0.18)) {
            MicrophoneEffects.quantise(result, draws);
        }
        if (draws.chance(0.1)) {
            MicrophoneEffects.offset(result, draws);
        }
    }
}
