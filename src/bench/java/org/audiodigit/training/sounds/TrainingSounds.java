package org.audiodigit.training.sounds;

import static org.audiodigit.training.sounds.Sound.between;
import static org.audiodigit.training.sounds.Sound.scale;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Sounds for training. Those for evaluation are synthesised differently: {@link HeldOutSounds}. */
final class TrainingSounds {

    private TrainingSounds() {}

    /** The sources by the name of their kind. */
    static Map<String, SoundSource> byKind() {
        Map<String, SoundSource> kinds = new LinkedHashMap<>();
        kinds.put("silence", TrainingSounds::silence);
        kinds.put("noise", TrainingSounds::noise);
        kinds.put("hum", TrainingSounds::hum);
        kinds.put("tone", TrainingSounds::tone);
        kinds.put("music", TrainingSounds::music);
        kinds.put("click", TrainingBursts::clicks);
        kinds.put("knock", TrainingBursts::knocks);
        kinds.put("cough", TrainingBursts::cough);
        kinds.put("breath", TrainingBursts::breath);
        return kinds;
    }

    private static float[] silence(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.4, 2));
        return sound.add(Noise.any(random).make(sound.length(), random), 0, 1)
                .peakAt(between(random, -95, -48));
    }

    private static float[] noise(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.4, 2));
        float[] noise = Noise.any(random).make(sound.length(), random);
        if (random.nextBoolean()) {
            Shape.trembling(noise, scale(random, 0.5, 9), between(random, 0, 0.95));
        }
        if (random.nextInt(3) == 0) {
            Shape.resonant(noise, scale(random, 150, 5000), scale(random, 80, 1500));
        }
        if (random.nextInt(3) == 0) {
            Shape.swelling(noise, between(random, 0.5, 3));
        }
        return sound.add(noise, 0, 1).peakAt(between(random, -45, -1));
    }

    private static float[] hum(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.5, 2));
        double seconds = (double) sound.length() / SoundSource.RATE;
        double mains = random.nextBoolean() ? 50 : 60;
        double hertz = mains * (1 + random.nextInt(3));
        sound.add(
                Tone.harmonic(hertz, seconds, 1 + random.nextInt(25), between(random, 0.3, 2)),
                0,
                1);
        return sound.add(Noise.any(random).make(sound.length(), random), 0, between(random, 0, 0.3))
                .peakAt(between(random, -45, -3));
    }

    /** One or several beeps, steady or decaying, each of up to three tones that may glide. */
    private static float[] tone(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.4, 1.6));
        int beeps = 1 + random.nextInt(5);
        int tones = 1 + random.nextInt(3);
        double seconds = between(random, 0.06, 1.2) / beeps;
        boolean steady = random.nextInt(3) > 0;
        double at = between(random, 0, 0.3);
        for (int beep = 0; beep < beeps; beep++) {
            for (int i = 0; i < tones; i++) {
                double from = scale(random, 120, 4000);
                double to = random.nextInt(3) > 0 ? from : from * between(random, 0.5, 2);
                float[] tone = Tone.gliding(from, to, seconds, between(random, 0, 0.02));
                if (steady) {
                    Shape.swelling(tone, between(random, 0.05, 0.5));
                } else {
                    Shape.struck(tone, between(random, 0.002, 0.1), between(random, 0.05, 2));
                }
                sound.add(tone, at, between(random, 0.3, 1));
            }
            at += seconds + between(random, 0.02, 0.3);
        }
        return sound.peakAt(between(random, -35, -1));
    }

    private static float[] music(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.6, 2));
        int voices = 1 + random.nextInt(3);
        for (int voice = 0; voice < voices; voice++) {
            double beat = between(random, 0.1, 0.5);
            int partials = 1 + random.nextInt(12);
            double fall = between(random, 0.6, 2);
            double rise = between(random, 0.003, 0.12);
            int key = 36 + random.nextInt(44);
            for (double at = 0; at < 2; at += beat * (1 + random.nextInt(2))) {
                key = Math.max(30, Math.min(88, key + random.nextInt(-5, 6)));
                double hertz = 440 * Math.pow(2, (key - 69) / 12.0);
                float[] note = Tone.harmonic(hertz, 1.5 * beat, partials, fall);
                sound.add(Shape.struck(note, rise, between(random, 0.05, 0.5)), at, 1);
            }
        }
        return sound.peakAt(between(random, -35, -1));
    }
}
