package org.audiodigit.signal.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;

/**
 * Varies a recorded word as other people, rooms and microphones would: faster or slower with its
 * pitch, cut tight or with silence around, in an echo, under noise or talk, through a telephone,
 * clipped. Each happens in some of the cases and to a random degree. The same random numbers give
 * the same sound.
 *
 * <p>Safe to share between threads.
 */
public final class WaveformAugmenter {

    private static final double SLOWEST = 0.82;
    private static final double FASTEST = 1.2;

    /** So many tempos to the double: ratios of small numbers take a tenth of the time. */
    private static final int TEMPO_STEPS = 200;

    private static final int MOST_TALKERS = 4;

    private final int rate;
    private final ContextPadding surroundings;
    private final RoomAcoustics room;
    private final BackgroundNoise background;
    private final MicrophoneEffects microphone;

    /**
     * @param rate of the recordings, in Hz
     */
    public WaveformAugmenter(int rate) {
        NoiseBank noises = new NoiseBank(rate);
        this.rate = rate;
        this.surroundings = new ContextPadding(rate, noises);
        this.room = new RoomAcoustics(rate);
        this.background = new BackgroundNoise(rate, noises);
        this.microphone = new MicrophoneEffects(rate);
    }

    /**
     * A varied copy.
     *
     * @param samples at this variation's rate
     * @param random decides what is done and how much
     * @param others gives another recording each time, for talk in the background; an empty one if
     *     there is none
     */
    public float[] augment(float[] samples, RandomGenerator random, Supplier<float[]> others) {
        RandomDraws chance = new RandomDraws(random);
        float[] heard = spoken(samples, chance);
        if (chance.in(0.3)) {
            heard = room.echoed(heard, chance);
        }
        if (chance.in(0.5)) {
            heard = microphone.coloured(heard, chance);
        }
        addBackground(heard, chance, others);
        if (chance.in(0.2)) {
            heard = microphone.limited(heard, chance);
        }
        spoil(heard, chance);
        return heard;
    }

    /** The word in another tempo and pitch, with less or more around it; always a copy. */
    private float[] spoken(float[] samples, RandomDraws chance) {
        float[] heard = samples.clone();
        if (chance.in(0.75)) {
            int step = Math.max(1, rate / TEMPO_STEPS);
            int slower =
                    step * (int) Math.round(rate / chance.ratioBetween(SLOWEST, FASTEST) / step);
            heard = Resampling.toRate(new Waveform(heard, rate), slower).samples().clone();
        }
        if (chance.in(0.35)) {
            heard = surroundings.cutTight(heard, chance);
        }
        if (chance.in(0.1)) {
            surroundings.gate(heard, chance);
        }
        return chance.in(0.6) ? surroundings.padded(heard, chance) : heard;
    }

    private void addBackground(float[] heard, RandomDraws chance, Supplier<float[]> others) {
        if (chance.in(0.5)) {
            background.addNoise(heard, chance);
        }
        if (chance.in(0.2)) {
            List<float[]> voices = new ArrayList<>();
            int talkers = 1 + chance.below(MOST_TALKERS);
            for (int i = 0; i < talkers; i++) {
                voices.add(others.get());
            }
            background.addTalk(heard, voices, chance);
        }
    }

    private static void spoil(float[] heard, RandomDraws chance) {
        if (chance.in(0.12)) {
            MicrophoneEffects.clip(heard, chance);
        }
        if (chance.in(0.18)) {
            MicrophoneEffects.coarsen(heard, chance);
        }
        if (chance.in(0.1)) {
            MicrophoneEffects.offset(heard, chance);
        }
    }
}
