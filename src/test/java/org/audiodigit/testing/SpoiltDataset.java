package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.audio.wav.WavWriter;

/** A flat data set of ten spoken digits and three clips that need no model to be suspicious. */
public final class SpoiltDataset {

    public static final String SILENT = "1_ann_7.wav";
    public static final String COPY = "6_bob_8.wav";
    public static final String TWO_WORDS = "7_ann_9.wav";

    private SpoiltDataset() {}

    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int digit = 0; digit <= 9; digit++) {
            WavWriter.write(folder.resolve(digit + "_ann_0.wav"), SpokenDigits.word(digit));
        }
        WavWriter.write(folder.resolve(SILENT), SyntheticSpeech.silence(1.5));
        WavWriter.write(folder.resolve(COPY), SpokenDigits.word(3));
        SpokenDigits.write(folder.resolve(TWO_WORDS), 7, 7);
        return folder;
    }
}
