package org.audiodigit.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.DigitModel;
import org.audiodigit.testing.ToneModels;

/** Reads and classifies many recordings with one model. */
final class ClassificationRun {

    private static final double ALLOWED_MEGABYTES = 4;

    private ClassificationRun() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = LeakRun.rounds();
        Path tones = LeakRun.tones(LeakRun.folder());
        List<Path> clips = wavs(tones);
        try (DigitModel model =
                DigitModel.load(ToneModels.weak(LeakRun.folder().resolve("model")))) {
            GrowthCheck growth = new GrowthCheck(rounds, ALLOWED_MEGABYTES);
            for (int round = 1; round <= rounds; round++) {
                Path clip = clips.get(round % clips.size());
                model.classify(WavReader.read(clip).waveform());
                growth.after(round);
            }
            growth.end();
        }
    }

    private static List<Path> wavs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
        }
    }
}
