package org.audiodigit.signal.augment;

import java.util.List;

/** What else is to be heard: noise of some colour, or other people talking. */
final class BackgroundNoise {

    private static final double FAINTEST = 40; // dB under the speech
    private static final double LOUDEST = 3;
    private static final double LOUDEST_TALK = 5;

    private final int rate;
    private final NoiseBank noises;

    BackgroundNoise(int rate, NoiseBank noises) {
        this.rate = rate;
        this.noises = noises;
    }

    /** Under noise; in some cases it swells and dies, as a passing car does. */
    void addNoise(float[] samples, RandomDraws chance) {
        NoiseBank.Kind[] kinds = NoiseBank.Kind.values();
        float[] noise = noises.some(kinds[chance.below(kinds.length)], samples.length, chance);
        if (chance.in(0.3)) {
            swell(noise, chance);
        }
        double below = chance.between(LOUDEST, FAINTEST);
        Mixer.add(noise, SpeechLevel.of(samples, rate) * Mixer.gain(-below), samples, 0);
    }

    private void swell(float[] noise, RandomDraws chance) {
        double step = 2 * Math.PI * chance.ratioBetween(0.3, 6) / rate;
        double phase = chance.between(0, 2 * Math.PI);
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= (float) (1 + 0.9 * Math.sin(phase + step * i));
        }
    }

    /**
     * Among other voices, all together at a random level under the speech.
     *
     * @param voices at the same rate
     */
    void addTalk(float[] samples, List<float[]> voices, RandomDraws chance) {
        float[] talk = new float[samples.length];
        for (float[] voice : voices) {
            double loudness = SpeechLevel.of(voice, rate);
            if (loudness > 0) {
                int room = Math.max(1, samples.length - voice.length / 2);
                Mixer.add(voice, 1 / loudness, talk, chance.below(room));
            }
        }
        double loudness = SpeechLevel.of(talk, rate);
        if (loudness > 0) {
            double below = chance.between(LOUDEST_TALK, FAINTEST);
            double gain = SpeechLevel.of(samples, rate) / loudness * Mixer.gain(-below);
            Mixer.add(talk, gain, samples, 0);
        }
    }
}
