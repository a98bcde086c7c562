package org.audiodigit.training.sounds;

import static org.audiodigit.training.sounds.Sound.between;
import static org.audiodigit.training.sounds.Sound.scale;

import java.util.random.RandomGenerator;

/** Clicks, knocks, coughs and breath for evaluation. */
final class HeldOutBursts {

    private HeldOutBursts() {}

    static float[] mouse(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.5, 1.5));
        double hertz = scale(random, 1500, 6000);
        double down = between(random, 0.05, 0.5);
        for (int pair = 0; pair < 1 + random.nextInt(2); pair++) {
            for (int half = 0; half < 2; half++) {
                float[] click = Noise.WHITE.make(Sound.samples(0.03), random);
                Shape.struck(click, 0.0001, 0.0008);
                Shape.resonant(click, hertz * (1 + 0.2 * half), 400);
                sound.add(click, down + 0.2 * pair + 0.08 * half, between(random, 0.5, 1));
            }
        }
        sound.add(Noise.BROWN.make(sound.length(), random), 0, 1e-5);
        return sound.peakAt(between(random, -30, -2));
    }

    static float[] steps(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.7, 2));
        double pace = between(random, 0.25, 0.6);
        for (double at = 0.05; at < 1.8; at += pace) {
            double hertz = scale(random, 60, 180);
            float[] thud = Tone.gliding(1.6 * hertz, hertz, 0.15, 0);
            Shape.struck(thud, 0.002, between(random, 0.015, 0.05));
            float[] scrape = Noise.PINK.make(Sound.samples(0.12), random);
            Shape.swelling(scrape, 2);
            sound.add(thud, at, 1).add(scrape, at + 0.03, between(random, 0, 0.15));
        }
        return sound.peakAt(between(random, -30, -2));
    }

    /** A cough: a burst, breath, and a voiced end. */
    static float[] voicedCough(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.6, 1.8));
        double throat = between(random, 0.85, 1.25);
        int coughs = 1 + random.nextInt(2);
        for (int i = 0; i < coughs; i++) {
            double at = 0.08 + 0.5 * i;
            float[] burst = Noise.WHITE.make(Sound.samples(0.05), random);
            Shape.struck(burst, 0.001, 0.012);
            float[] air = Noise.PINK.make(Sound.samples(between(random, 0.15, 0.3)), random);
            Shape.struck(Shape.resonant(air, 1000 * throat, 700), 0.01, 0.08);
            float[] voice =
                    Tone.harmonic(scale(random, 100, 350), between(random, 0.06, 0.15), 20, 0.7);
            Shape.swelling(Shape.resonant(voice, 600 * throat, 200), 1);
            sound.add(burst, at, 0.4)
                    .add(air, at + 0.02, 1)
                    .add(voice, at + between(random, 0.15, 0.3), between(random, 0, 0.1));
        }
        sound.add(Noise.PINK.make(sound.length(), random), 0, 1e-3);
        return sound.peakAt(between(random, -25, -1));
    }

    /** One or two sniffs, which become brighter and stop abruptly. */
    static float[] sniff(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.6, 1.6));
        int sniffs = 1 + random.nextInt(2);
        for (int i = 0; i < sniffs; i++) {
            float[] air = Noise.WHITE.make(Sound.samples(between(random, 0.15, 0.45)), random);
            for (int k = 0; k < air.length; k++) {
                air[k] *= (float) Math.pow((k + 1.0) / air.length, 1.5);
            }
            Shape.resonant(air, scale(random, 1200, 4500), 1200);
            sound.add(air, 0.05 + 0.5 * i, 1);
        }
        sound.add(Noise.BROWN.make(sound.length(), random), 0, 1e-3);
        return sound.peakAt(between(random, -35, -3));
    }
}
