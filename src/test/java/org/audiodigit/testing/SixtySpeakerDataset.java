package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.audio.wav.WavWriter;

/** A small data set in the layout of AudioMNIST: tones of 60 speakers, one pitch for each label. */
public final class SixtySpeakerDataset {

    public static final int LABELS = 3;

    private static final int SPEAKERS = 60;

    private SixtySpeakerDataset() {}

    /** Writes the data set into {@code folder} and returns the folder. */
    public static Path write(Path folder) throws IOException {
        for (int speaker = 1; speaker <= SPEAKERS; speaker++) {
            Path own = Files.createDirectories(folder.resolve("%02d".formatted(speaker)));
            for (int label = 0; label < LABELS; label++) {
                double hertz = 400 * (label + 1) * (0.9 + 0.003 * speaker);
                WavWriter.write(
                        own.resolve("%d_%02d_0.wav".formatted(label, speaker)),
                        Sounds.sine(hertz, 0.3, 2000, 8000));
            }
        }
        return folder;
    }
}
