package org.audiodigit.training.sounds;

import static org.audiodigit.training.sounds.Sound.between;
import static org.audiodigit.training.sounds.Sound.scale;

import java.util.random.RandomGenerator;

/** Clicks, knocks, coughs and breath for training. */
final class TrainingBursts {

    private TrainingBursts() {}

    static float[] clicks(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.4, 1.5));
        double room = 0.9 * sound.length() / SoundSource.RATE;
        int clicks = 1 + random.nextInt(6);
        for (int i = 0; i < clicks; i++) {
            float[] click = Noise.WHITE.make(Sound.samples(0.06), random);
            Shape.struck(click, 0.0002, scale(random, 0.0005, 0.008));
            sound.add(click, between(random, 0, room), between(random, 0.3, 1));
        }
        return inRoom(sound, random);
    }

    static float[] knocks(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.5, 1.5));
        int knocks = 1 + random.nextInt(4);
        double hertz = scale(random, 70, 900);
        double width = scale(random, 20, 200);
        double gap = between(random, 0.12, 0.4);
        for (int i = 0; i < knocks; i++) {
            float[] knock = Noise.WHITE.make(Sound.samples(0.3), random);
            Shape.struck(knock, 0.001, 0.004);
            Shape.resonant(knock, hertz * between(random, 0.97, 1.03), width);
            sound.add(knock, 0.05 + i * gap, between(random, 0.5, 1));
        }
        return inRoom(sound, random);
    }

    /** One or more bursts with a hard onset, two resonances and a decay, like a cough. */
    static float[] cough(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.5, 1.6));
        int bursts = 1 + random.nextInt(3);
        double throat = between(random, 0.8, 1.3);
        for (int i = 0; i < bursts; i++) {
            double seconds = between(random, 0.15, 0.4);
            float[] burst = Noise.any(random).make(Sound.samples(seconds), random);
            Shape.struck(burst, between(random, 0.002, 0.02), between(random, 0.03, 0.1));
            float[] mouth = Shape.resonant(burst.clone(), throat * between(random, 450, 800), 180);
            float[] teeth =
                    Shape.resonant(burst.clone(), throat * between(random, 1100, 1900), 300);
            double at = 0.05 + i * between(random, 0.25, 0.45);
            sound.add(burst, at, between(random, 0.02, 0.3)).add(mouth, at, 1).add(teeth, at, 0.8);
        }
        return inRoom(sound, random);
    }

    /** Slow breath through an open mouth, or blowing into the microphone. */
    static float[] breath(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.6, 2));
        double seconds = between(random, 0.4, 1.5);
        float[] air = Noise.any(random).make(Sound.samples(seconds), random);
        Shape.swelling(air, between(random, 0.7, 3));
        float[] mouth =
                Shape.resonant(air.clone(), scale(random, 300, 2500), scale(random, 200, 900));
        sound.add(mouth, between(random, 0, 0.2), 1);
        return sound.add(air, 0, between(random, 0, 0.2)).peakAt(between(random, -40, -3));
    }

    private static float[] inRoom(Sound sound, RandomGenerator random) {
        float[] loud = sound.peakAt(between(random, -30, -1)).clone();
        double room = Sound.amplitude(between(random, -90, -45));
        float[] noise = Noise.any(random).make(loud.length, random);
        for (int i = 0; i < loud.length; i++) {
            loud[i] = (float) Math.max(-1, Math.min(1, loud[i] + room * noise[i]));
        }
        return loud;
    }
}
