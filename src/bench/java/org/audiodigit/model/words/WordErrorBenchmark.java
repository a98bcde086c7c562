package org.audiodigit.model.words;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.audiodigit.audio.label.LabelAlignment;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.StringRecogniser;
import org.audiodigit.model.Transcriber;
import org.audiodigit.model.UtteranceRecogniser;

/**
 * Measures the word error rate of recordings with several words, which are joined from the single
 * recordings of each speaker: with pauses of 0.25 to 1 s, and as strings of three and five words
 * without pauses; as they are, and with noise 20 dB below the speech. Prints tables in Markdown:
 * {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.audiodigit.model.words.WordErrorBenchmark
 * -Dbench.args="-Daudiodigit.bench.model=MODEL_DIR -Daudiodigit.bench.strings=STRINGS_DIR
 * -Daudiodigit.bench.files=FOLDER:FOLDER@SPEAKER,SPEAKER"}. With {@code
 * -Daudiodigit.bench.save=FOLDER} it also saves the recordings, {@code NUMBER_LABELS.wav}, for
 * other programs.
 */
final class WordErrorBenchmark {

    private static final int WORDS = 20; // per recording
    private static final double NOISE = 20; // dB below the speech
    private static final Path SAVED = Path.of(System.getProperty("audiodigit.bench.save", ""));
    private static final int CLIPS = Integer.getInteger("audiodigit.bench.clips", 200);

    private final DigitModel model;
    private final Transcriber transcriber;
    private final Path scratch;
    private int recordings;

    private WordErrorBenchmark(DigitModel model, UtteranceRecogniser recogniser, Path scratch) {
        this.model = model;
        this.transcriber = new Transcriber(recogniser);
        this.scratch = scratch;
    }

    private static final class Errors {
        private int words;
        private int substitutions;
        private int insertions;
        private int deletions;
        private int notSure;

        private void add(List<String> expected, Transcript transcript) {
            LabelAlignment alignment = LabelAlignment.of(expected, transcript.labels());
            words += expected.size();
            substitutions += alignment.count(LabelAlignment.Kind.SUBSTITUTION);
            insertions += alignment.count(LabelAlignment.Kind.INSERTION);
            deletions += alignment.count(LabelAlignment.Kind.DELETION);
            notSure += (int) transcript.words().stream().filter(word -> !word.sure()).count();
        }

        private void add(Errors other) {
            words += other.words;
            substitutions += other.substitutions;
            insertions += other.insertions;
            deletions += other.deletions;
            notSure += other.notSure;
        }

        private String row(String name) {
            return "| %s | %d | %.2f | %d | %d | %d | %d |"
                    .formatted(
                            name,
                            words,
                            100.0 * (substitutions + insertions + deletions) / words,
                            substitutions,
                            insertions,
                            deletions,
                            notSure);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        Path scratch = Files.createTempFile("audiodigit-", ".wav");
        try (DigitModel model =
                        DigitModel.load(Path.of(System.getProperty("audiodigit.bench.model")));
                StringRecogniser recogniser =
                        StringRecogniser.load(
                                model, Path.of(System.getProperty("audiodigit.bench.strings")))) {
            WordErrorBenchmark benchmark = new WordErrorBenchmark(model, recogniser, scratch);
            for (String source :
                    System.getProperty("audiodigit.bench.files").split(File.pathSeparator)) {
                benchmark.run(source);
            }
        } finally {
            Files.delete(scratch);
        }
        System.exit(0);
    }

    /**
     * @param source a folder, or {@code FOLDER@SPEAKER,SPEAKER} for these speakers alone
     */
    private void run(String source) throws IOException, InterruptedException {
        int at = source.lastIndexOf('@');
        Path folder = Path.of(at < 0 ? source : source.substring(0, at));
        List<String> only = at < 0 ? List.of() : Arrays.asList(source.substring(at + 1).split(","));
        for (boolean pauses : new boolean[] {true, false}) {
            Map<String, Errors> plain = new TreeMap<>();
            Map<String, Errors> noisy = new TreeMap<>();
            for (Map.Entry<String, List<Clip>> speaker : clipsOfSpeakers(folder).entrySet()) {
                if (only.isEmpty() || only.contains(speaker.getKey())) {
                    Errors[] errors = errors(speaker.getValue(), pauses);
                    plain.put(speaker.getKey(), errors[0]);
                    noisy.put(speaker.getKey(), errors[1]);
                }
            }
            String title = folder.getFileName() + (pauses ? ", pauses" : ", without pauses");
            print(title, plain);
            print(title + ", noise 20 dB below the speech", noisy);
        }
    }

    private Map<String, List<Clip>> clipsOfSpeakers(Path folder)
            throws IOException, InterruptedException {
        Dataset dataset = DatasetScanner.standard().scan(folder);
        Map<String, List<Clip>> bySpeaker = new TreeMap<>();
        for (Clip clip : dataset.clips()) {
            if (model.manifest().labels().contains(clip.label())) {
                bySpeaker
                        .computeIfAbsent(clip.speaker().orElse("-"), s -> new ArrayList<>())
                        .add(clip);
            }
        }
        return bySpeaker;
    }

    /** The errors without and with noise. */
    private Errors[] errors(List<Clip> clips, boolean pauses)
            throws IOException, InterruptedException {
        Random random = new Random(1);
        List<Clip> order = new ArrayList<>(clips);
        Collections.shuffle(order, random);
        List<Clip> used = order.subList(0, Math.min(CLIPS, order.size()));
        Errors plain = new Errors();
        Errors noisy = new Errors();
        for (int from = 0; from < used.size(); from += WORDS) {
            List<Clip> part = used.subList(from, Math.min(from + WORDS, used.size()));
            JoinedRecording joined =
                    pauses
                            ? JoinedRecording.of(part, random)
                            : JoinedRecording.ofStrings(part, random);
            plain.add(joined.labels(), transcribe(joined));
            noisy.add(joined.labels(), transcribe(joined.withNoise(NOISE, random)));
        }
        return new Errors[] {plain, noisy};
    }

    private Transcript transcribe(JoinedRecording joined) throws IOException, InterruptedException {
        WavWriter.write(scratch, joined.sound());
        if (!SAVED.toString().isEmpty()) {
            String name = "%04d_%s.wav".formatted(++recordings, String.join("", joined.labels()));
            Files.copy(scratch, Files.createDirectories(SAVED).resolve(name));
        }
        try (WavFile file = WavFile.open(scratch)) {
            return transcriber.transcribe(file);
        }
    }

    private static void print(String title, Map<String, Errors> bySpeaker) {
        System.out.println("\n" + title + "\n");
        System.out.println(
                "| speaker | words | word error rate, % | substitutions | insertions | deletions |"
                        + " not sure |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        Errors all = new Errors();
        bySpeaker.forEach(
                (speaker, errors) -> {
                    System.out.println(errors.row(speaker));
                    all.add(errors);
                });
        System.out.println(all.row("all"));
    }
}
