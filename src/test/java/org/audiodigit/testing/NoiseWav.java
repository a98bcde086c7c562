package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes recordings that differ from each other: a fifth of a second of noise, low or high. */
public final class NoiseWav {

    private static final int RATE = 8000;
    private static final int FRAMES = RATE / 5;

    private NoiseWav() {}

    public static Path write(Path file) throws IOException {
        Random random = new Random(file.getFileName().toString().hashCode());
        double keep = random.nextDouble();
        int[] samples = new int[FRAMES];
        double last = 0;
        for (int i = 0; i < FRAMES; i++) {
            last = keep * last + (1 - keep) * random.nextGaussian();
            samples[i] = (int) (last * 6000);
        }
        Files.createDirectories(file.getParent());
        return WavFileBuilder.write(file, WavFileBuilder.pcm16(RATE, samples));
    }
}
