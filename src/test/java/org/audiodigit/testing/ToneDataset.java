package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;

/**
 * A data set that a network learns within seconds: noisy tones, one pitch for each label, shifted
 * for each speaker. Flat layout.
 */
public final class ToneDataset {

    public static final List<String> SPEAKERS = List.of("ann", "bob", "cy", "dee", "eve");

    private static final double[] HERTZ = {350, 700, 1300, 2300};
    private static final int TAKES = 8;
    private static final int RATE = 8000;
    private static final int FRAMES = RATE / 4;

    public static final int LABELS = HERTZ.length;
    public static final int CLIPS = LABELS * SPEAKERS.size() * TAKES;

    private ToneDataset() {}

    /** Writes {@value #LABELS} labels for each speaker into {@code folder} and returns it. */
    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int label = 0; label < LABELS; label++) {
            for (int speaker = 0; speaker < SPEAKERS.size(); speaker++) {
                for (int take = 0; take < TAKES; take++) {
                    String name = "%d_%s_%d.wav".formatted(label, SPEAKERS.get(speaker), take);
                    WavWriter.write(folder.resolve(name), clip(label, speaker, take));
                }
            }
        }
        return folder;
    }

    private static Waveform clip(int label, int speaker, int take) {
        double hertz = HERTZ[label] * (0.94 + 0.03 * speaker) * (1 + 0.005 * take);
        long seed = (label * 10L + speaker) * 100 + take;
        Waveform tone = Sounds.sine(hertz, 0.3, FRAMES, RATE);
        return Sounds.mix(Sounds.noise(0.03, FRAMES, RATE, seed), tone, 0);
    }
}
