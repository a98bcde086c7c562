package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.files.ProgramFolder;

/** Writes the recordings of a complete voice for the page "Your own voice". */
public final class ToneVoice {

    private static final String NAME = "me";
    private static final int TAKES = 3;

    private ToneVoice() {}

    /**
     * @param tones the folder of the tones, one of whose speakers is copied
     */
    public static void write(Path tones, ProgramFolder program) throws IOException {
        Path voice = Files.createDirectories(program.voices().resolve(NAME));
        for (int label = 0; label < ToneDataset.LABELS; label++) {
            for (int take = 0; take < TAKES; take++) {
                String source = "%d_%s_%d.wav".formatted(label, ToneDataset.SPEAKERS.get(0), take);
                String target = "%d_%s_%d.wav".formatted(label, NAME, take);
                Files.copy(tones.resolve(source), voice.resolve(target));
            }
        }
    }
}
