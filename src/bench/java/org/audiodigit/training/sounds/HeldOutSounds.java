package org.audiodigit.training.sounds;

import static org.audiodigit.training.sounds.Sound.between;
import static org.audiodigit.training.sounds.Sound.scale;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sounds for evaluation. They are of the same kinds as {@link TrainingSounds} and synthesised
 * differently, so that a model that has memorised those has no advantage.
 */
final class HeldOutSounds {

    private static final double[] LOW_KEYS = {697, 770, 852, 941};
    private static final double[] HIGH_KEYS = {1209, 1336, 1477};
    private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11, 12};

    private HeldOutSounds() {}

    /** The sources by the name of their kind. */
    static Map<String, SoundSource> byKind() {
        Map<String, SoundSource> kinds = new LinkedHashMap<>();
        kinds.put("silence", HeldOutSounds::quietRoom);
        kinds.put("noise", HeldOutSounds::fanOrRain);
        kinds.put("hum", HeldOutSounds::buzz);
        kinds.put("tone", HeldOutSounds::keysOfAPhone);
        kinds.put("music", HeldOutSounds::stringsOrBells);
        kinds.put("click", HeldOutBursts::mouse);
        kinds.put("knock", HeldOutBursts::steps);
        kinds.put("cough", HeldOutBursts::voicedCough);
        kinds.put("breath", HeldOutBursts::sniff);
        return kinds;
    }

    private static float[] quietRoom(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.5, 3));
        double seconds = (double) sound.length() / SoundSource.RATE;
        sound.add(Noise.BROWN.make(sound.length(), random), 0, 1);
        sound.add(Noise.WHITE.make(sound.length(), random), 0, between(random, 0.05, 0.5));
        sound.add(Tone.harmonic(100, seconds, 3, 1), 0, between(random, 0, 0.5));
        return sound.peakAt(between(random, -85, -50));
    }

    private static float[] fanOrRain(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.5, 3));
        if (random.nextBoolean()) {
            float[] fan = Noise.PINK.make(sound.length(), random);
            Shape.trembling(fan, between(random, 10, 30), between(random, 0.1, 0.5));
            float[] blades = Shape.resonant(fan.clone(), scale(random, 200, 1200), 60);
            return sound.add(fan, 0, 0.3).add(blades, 0, 1).peakAt(between(random, -40, -3));
        }
        int drops = Sound.samples(between(random, 0.002, 0.03));
        for (int i = 0; i < drops; i++) {
            float[] drop = Noise.WHITE.make(Sound.samples(0.02), random);
            Shape.resonant(drop, scale(random, 900, 6000), 500);
            sound.add(
                    Shape.struck(drop, 0.0003, 0.002), between(random, 0, 3), random.nextDouble());
        }
        return sound.peakAt(between(random, -40, -3));
    }

    private static float[] buzz(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.5, 2.5));
        double seconds = (double) sound.length() / SoundSource.RATE;
        float[] motor = Tone.harmonic(between(random, 70, 170), seconds, 40, 0.4);
        Shape.resonant(motor, scale(random, 250, 2500), 300);
        Shape.trembling(motor, between(random, 3, 12), between(random, 0, 0.4));
        return sound.add(motor, 0, 1).peakAt(between(random, -40, -3));
    }

    private static float[] keysOfAPhone(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.5, 1.5));
        double length = between(random, 0.08, 0.3);
        for (double at = 0.05; at < 1.3; at += length + between(random, 0.05, 0.2)) {
            double low = LOW_KEYS[random.nextInt(LOW_KEYS.length)];
            double high = HIGH_KEYS[random.nextInt(HIGH_KEYS.length)];
            sound.add(Shape.swelling(Tone.gliding(low, low, length, 0), 0.2), at, 1);
            sound.add(Shape.swelling(Tone.gliding(high, high, length, 0), 0.2), at, 1);
        }
        return sound.peakAt(between(random, -30, -2));
    }

    private static float[] stringsOrBells(RandomGenerator random) {
        Sound sound = new Sound(between(random, 0.7, 2.5));
        boolean strings = random.nextBoolean();
        double root = scale(random, 90, 500);
        double beat = between(random, 0.12, 0.45);
        for (double at = 0; at < 2.5; at += beat) {
            int notes = random.nextInt(4) == 0 ? 3 : 1;
            for (int n = 0; n < notes; n++) {
                int step = MAJOR[(random.nextInt(MAJOR.length) + 2 * n) % MAJOR.length];
                double hertz = root * Math.pow(2, step / 12.0);
                sound.add(strings ? string(hertz, random) : bell(hertz, random), at, 1);
            }
        }
        return sound.peakAt(between(random, -30, -1));
    }

    private static float[] string(double hertz, RandomGenerator random) {
        float[] pluck = Noise.WHITE.make(1 + (int) (SoundSource.RATE / hertz), random);
        return Tone.plucked(pluck, hertz, 1, between(random, 0.985, 0.999));
    }

    private static float[] bell(double hertz, RandomGenerator random) {
        float[] bell = Tone.bell(hertz, between(random, 1.3, 3.7), between(random, 1, 6), 1);
        return Shape.struck(bell, 0.003, between(random, 0.08, 0.3));
    }
}
