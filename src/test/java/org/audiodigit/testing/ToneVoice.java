package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.files.ProgramFolder;

/** Somebody's own voice, as if every word had been said three times. */
public final class ToneVoice {

    private static final String NAME = "me";
    private static final int TAKES = 3;

    private ToneVoice() {}

    /**
     * @param tones the folder of the tones, one of whose speakers it is
     */
    public static void write(Path tones, ProgramFolder program) throws IOException {
        Path voice = Files.createDirectories(program.voices().resolve(NAME));
        for (int label = 0; label < ToneDataset.LABELS; label++) {
            for (int take = 0; take < TAKES; take++) {
                String said = "%d_%s_%d.wav".formatted(label, ToneDataset.SPEAKERS.get(0), take);
                String kept = "%d_%s_%d.wav".formatted(label, NAME, take);
                Files.copy(tones.resolve(said), voice.resolve(kept));
            }
        }
    }
}
