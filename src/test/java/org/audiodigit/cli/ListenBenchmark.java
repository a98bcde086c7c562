package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.cli.ListeningTrial.Part;
import org.audiodigit.model.DigitModel;
import org.audiodigit.testing.ChildProgram;
import org.audiodigit.testing.ProcessState;

/**
 * Measures the word detection of {@code listen}: plays 100 recordings of several data sets into the
 * microphone of the virtual sound card, with pauses of 0.5 to 1.5 s, without and with noise 20 dB
 * below them. {@code -Daudiodigit.bench.rounds=N} repeats this N times and prints the memory after
 * each round. Start the card with {@code src/test/scripts/virtual-sound-card.sh}; then run {@code
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=org.audiodigit.cli.ListenBenchmark
 * -Dbench.args="-Daudiodigit.bench.files=FOLDER -Daudiodigit.bench.model=MODEL_DIR"}.
 */
final class ListenBenchmark {

    private static final int CLIPS = Integer.getInteger("audiodigit.listen.clips", 100);
    private static final long SEED = 5;

    private ListenBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path files = Path.of(System.getProperty("audiodigit.bench.files"));
        Path model = Path.of(System.getProperty("audiodigit.bench.model"));
        int rounds = Integer.getInteger("audiodigit.bench.rounds", 1);
        List<Path> clips = clips(files, CLIPS);
        List<String> expected = classified(model, clips);
        Path folder = Files.createTempDirectory("listen");
        try (ChildProgram listening = new ChildProgram("listen", "--json", "--model", model)) {
            listening.awaitErrorLine("Listening to");
            ListeningTrial trial = new ListeningTrial(listening);
            for (int round = 1; round <= rounds; round++) {
                for (boolean noisy : new boolean[] {false, true}) {
                    SpokenTrack track = SpokenTrack.of(clips, noisy, SEED + round);
                    print(noisy ? "noise 20 dB" : "clean", trial.play(track, folder), expected);
                }
                System.out.println(ProcessState.of(listening.pid()));
            }
            listening.terminate();
            listening.end();
            listening.err().forEach(System.out::println);
        }
        System.exit(0);
    }

    /** Random clips, half of them from each of two data sets. */
    static List<Path> clips(Path data, int count) throws IOException {
        List<Path> clips = new ArrayList<>();
        for (String name : List.of("fsdd", "speech-commands-digits")) {
            try (Stream<Path> all = Files.walk(data.resolve(name))) {
                List<Path> files =
                        new ArrayList<>(
                                all.filter(file -> file.toString().endsWith(".wav"))
                                        .sorted()
                                        .toList());
                Collections.shuffle(files, new Random(SEED));
                clips.addAll(files.subList(0, count / 2));
            }
        }
        Collections.shuffle(clips, new Random(SEED));
        return clips;
    }

    /** The labels that {@code classify} predicts for the files. */
    private static List<String> classified(Path folder, List<Path> clips)
            throws IOException, InterruptedException {
        try (DigitModel model = DigitModel.load(folder)) {
            List<String> labels = new ArrayList<>();
            for (Path clip : clips) {
                labels.add(model.classify(WavReader.read(clip).waveform()).label());
            }
            return labels;
        }
    }

    private static void print(String what, List<Part> parts, List<String> expected) {
        List<Part> alone = parts.stream().filter(Part::alone).toList();
        int same = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean agrees = part.alone() && part.answers().get(0).label().equals(expected.get(i));
            same += agrees ? 1 : 0;
            if (!agrees) {
                System.out.printf(
                        "  %s: %s, file %s%n", part.spoken(), part.answers(), expected.get(i));
            }
        }
        double[] late =
                alone.stream()
                        .mapToDouble(p -> 1e3 * (p.answers().get(0).came() - p.spoken().end()))
                        .toArray();
        double[] model =
                alone.stream().mapToDouble(p -> p.answers().get(0).answerMillis()).toArray();
        double[] ended =
                alone.stream()
                        .mapToDouble(p -> 1e3 * (p.answers().get(0).ended() - p.spoken().end()))
                        .toArray();
        System.out.printf(
                "%s: %d of %d found as one word, %d with the label of the file; from the end of"
                        + " speech to the answer %.0f ms (median), of which the model %.1f ms; its own end"
                        + " of speech is %+.0f ms later%n",
                what,
                alone.size(),
                parts.size(),
                same,
                ListeningTrial.median(late),
                ListeningTrial.median(model),
                ListeningTrial.median(ended));
    }
}
