package org.audiodigit.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.testing.ToneDataset;

/** The parameters and data sets of a leak run. */
final class LeakRun {

    static final String ROUNDS = "audiodigit.leaks.rounds";
    static final String FOLDER = "audiodigit.leaks.folder";

    private static final int SPEAKERS = 3;
    private static final int TAKES = 2;

    private LeakRun() {}

    static int rounds() {
        return Integer.getInteger(ROUNDS);
    }

    static Path folder() {
        return Path.of(System.getProperty(FOLDER)).toAbsolutePath();
    }

    static Path tones(Path folder) throws IOException {
        return ToneDataset.write(folder.resolve("tones"));
    }

    /** Tones of three speakers only, one of them for training. */
    static Path fewTones(Path folder) throws IOException {
        Path all = tones(folder);
        Path few = Files.createDirectories(folder.resolve("few"));
        for (int label = 0; label < ToneDataset.LABELS; label++) {
            for (String speaker : ToneDataset.SPEAKERS.subList(0, SPEAKERS)) {
                for (int take = 0; take < TAKES; take++) {
                    String name = "%d_%s_%d.wav".formatted(label, speaker, take);
                    Files.copy(all.resolve(name), few.resolve(name));
                }
            }
        }
        return few;
    }
}
