package org.audiodigit.signal.augment;

import java.util.List;

/** Adds background noise or other voices. */
final class BackgroundNoise {

    private static final double MAX_SNR = 35; // dB
    private static final double MIN_NOISE_SNR = -1; // dB
    private static final double MIN_SPEECH_SNR = 5; // dB

    /** The hum of a bad cable may be louder than the speech, since it leaves most bands free. */
    private static final double MIN_HUM_SNR = -8; // dB

    private final int rate;
    private final NoiseBank noises;

    BackgroundNoise(int rate, NoiseBank noises) {
        this.rate = rate;
        this.noises = noises;
    }

    /** Adds noise, which in some cases rises and falls like that of a passing car. */
    void addNoise(float[] samples, RandomDraws draws) {
        NoiseBank.Kind[] kinds = NoiseBank.Kind.values();
        NoiseBank.Kind kind = kinds[draws.below(kinds.length)];
        float[] noise = noises.draw(kind, samples.length, draws);
        if (draws.chance(0.3)) {
            modulate(noise, draws);
        }
        double snr = draws.between(kind.isHum() ? MIN_HUM_SNR : MIN_NOISE_SNR, MAX_SNR);
        Mixer.add(noise, Mixer.speechLevel(samples, rate) * Mixer.gain(-snr), samples, 0);
    }

    private void modulate(float[] noise, RandomDraws draws) {
        double step = 2 * Math.PI * draws.logBetween(0.3, 6) / rate;
        double phase = draws.between(0, 2 * Math.PI);
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= (float) (1 + 0.9 * Math.sin(phase + step * i));
        }
    }

    /**
     * Adds other voices with a random level below the speech.
     *
     * @param voices at the same sample rate
     */
    void addVoices(float[] samples, List<float[]> voices, RandomDraws draws) {
        float[] mix = new float[samples.length];
        for (float[] voice : voices) {
            double level = Mixer.speechLevel(voice, rate);
            if (level > 0) {
                int positions = Math.max(1, samples.length - voice.length / 2);
                Mixer.add(voice, 1 / level, mix, draws.below(positions));
            }
        }
        double level = Mixer.speechLevel(mix, rate);
        if (level > 0) {
            double snr = draws.between(MIN_SPEECH_SNR, MAX_SNR);
            double gain = Mixer.speechLevel(samples, rate) / level * Mixer.gain(-snr);
            Mixer.add(mix, gain, samples, 0);
        }
    }
}
