package org.audiodigit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;

/** Recordings for measurements. */
public final class Wavs {

    private static final int LABELS = 10;
    private static final int SPEAKERS = 60;

    private Wavs() {}

    /** The WAV files below a folder, sorted by name. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
        }
    }

    /**
     * Writes bursts of noise with the length and level of spoken digits, in label folders with the
     * file names of AudioMNIST.
     *
     * @param rate in Hz
     * @param samples of each
     */
    public static void write(Path folder, int count, int rate, int samples) throws IOException {
        for (int label = 0; label < LABELS; label++) {
            Files.createDirectories(folder.resolve(Integer.toString(label)));
        }
        Random random = new Random(1);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            boolean spoken = i > samples / 4 && i < samples * 3 / 4;
            noise[i] = (float) (random.nextGaussian() * (spoken ? 0.1 : 0.001));
        }
        for (int i = 0; i < count; i++) {
            int label = i % LABELS;
            int speaker = 1 + i / LABELS % SPEAKERS;
            String name = "%d_%02d_%d.wav".formatted(label, speaker, i / LABELS / SPEAKERS);
            WavWriter.write(
                    folder.resolve(Integer.toString(label)).resolve(name),
                    new Waveform(noise, rate));
        }
    }
}
