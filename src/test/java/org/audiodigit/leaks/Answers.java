package org.audiodigit.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.app.TonesModel;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.DigitModel;

/** Many recordings read and classified by one model. */
final class Answers {

    private static final double FREE_MEGABYTES = 4;

    private Answers() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Rounds.number();
        Path tones = Rounds.tones(Rounds.folder());
        List<Path> clips = wavs(tones);
        try (DigitModel model =
                DigitModel.load(TonesModel.train(tones, Rounds.folder().resolve("model")))) {
            Growth growth = new Growth(rounds, FREE_MEGABYTES);
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
