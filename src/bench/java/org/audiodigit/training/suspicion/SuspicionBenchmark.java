package org.audiodigit.training.suspicion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.audiodigit.TemporaryFolder;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;
import org.audiodigit.training.suspicion.SuspicionSearch.Judge;

/**
 * Changes labels of a data set in the flat layout on purpose and counts how many are among the
 * first suspicious clips; adds altered copies of recordings and counts how many are found. {@code
 * mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.audiodigit.training.suspicion.SuspicionBenchmark
 * -Dbench.args="-Daudiodigit.bench.files=FSDD"}, with {@code audiodigit.bench.model} for another
 * model than the shipped one and {@code audiodigit.bench.rounds} for the number of seeds.
 */
final class SuspicionBenchmark {

    private static final int CHANGED = 30;
    private static final int COPIES = 20;
    private static final int[] DEPTHS = {30, 40, 60};

    private final DigitModel model;
    private final Path modelFolder;
    private final Dataset original;

    private SuspicionBenchmark(DigitModel model, Path modelFolder, Dataset original) {
        this.model = model;
        this.modelFolder = modelFolder;
        this.original = original;
    }

    public static void main(String[] arguments) throws Exception {
        String chosen = System.getProperty("audiodigit.bench.model", "");
        Path folder =
                chosen.isEmpty()
                        ? ShippedModel.unpackedIn(ProgramFolder.standard())
                        : Path.of(chosen);
        Dataset original =
                DatasetScanner.standard()
                        .scan(Path.of(System.getProperty("audiodigit.bench.files")));
        try (DigitModel model = DigitModel.load(folder)) {
            SuspicionBenchmark benchmark = new SuspicionBenchmark(model, folder, original);
            benchmark.measureLabels(Integer.getInteger("audiodigit.bench.rounds", 5));
            benchmark.measureCopies();
        }
        System.exit(0);
    }

    private SuspicionReport search(Path folder, Path embeddings) throws Exception {
        Dataset dataset = DatasetScanner.standard().scan(folder);
        Judge judge = new Judge(model, "the model", modelFolder, embeddings);
        return new SuspicionSearch(dataset, new SuspicionSearch.Listener() {})
                .run(Optional.of(judge));
    }

    private void measureLabels(int seeds) throws Exception {
        List<DoubleSummaryStatistics> found = new ArrayList<>();
        for (int ignored : DEPTHS) {
            found.add(new DoubleSummaryStatistics());
        }
        DoubleSummaryStatistics estimates = new DoubleSummaryStatistics();
        DoubleSummaryStatistics seconds = new DoubleSummaryStatistics();
        DoubleSummaryStatistics sameRecordings = new DoubleSummaryStatistics();
        for (int seed = 1; seed <= seeds; seed++) {
            Path folder = Files.createTempDirectory("suspicion");
            Path embeddings = Files.createTempDirectory("embeddings");
            Set<String> changed = ChangedLabels.copy(original, folder, CHANGED, seed);
            long begin = System.nanoTime();
            SuspicionReport report = search(folder, embeddings);
            seconds.accept((System.nanoTime() - begin) / 1e9);
            List<String> ids = report.clips().stream().map(c -> c.clip().id()).toList();
            for (int i = 0; i < DEPTHS.length; i++) {
                found.get(i)
                        .accept(ids.stream().limit(DEPTHS[i]).filter(changed::contains).count());
            }
            estimates.accept(report.wrongLabels().orElseThrow());
            sameRecordings.accept(same(report).size());
            TemporaryFolder.delete(folder);
            TemporaryFolder.delete(embeddings);
        }
        System.out.printf(
                "%d labels changed, %d seeds: mean (smallest, largest)%n", CHANGED, seeds);
        for (int i = 0; i < DEPTHS.length; i++) {
            print("found among the first " + DEPTHS[i], found.get(i));
        }
        print("estimated wrong labels", estimates);
        print("different takes as the same recording", sameRecordings);
        print("seconds", seconds);
    }

    private static void print(String name, DoubleSummaryStatistics values) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %.1f (%.1f, %.1f)%n",
                name,
                values.getAverage(),
                values.getMin(),
                values.getMax());
    }

    private static Map<String, Reason.SameRecording> same(SuspicionReport report) {
        Map<String, Reason.SameRecording> same = new TreeMap<>();
        for (SuspiciousClip clip : report.clips()) {
            for (Reason reason : clip.reasons()) {
                if (reason instanceof Reason.SameRecording recording) {
                    same.put(clip.clip().id(), recording);
                }
            }
        }
        return same;
    }

    /** Alters a recording without making it another one. */
    private interface Alteration {
        Waveform of(Waveform waveform);
    }

    private static final Map<String, Alteration> ALTERATIONS =
            new TreeMap<>(
                    Map.of(
                            "gain -20 dB",
                            waveform -> scaled(waveform, 0.1),
                            "30 ms cut from both ends",
                            waveform -> cut(waveform, 0.03, 0.03),
                            "a fifth cut from the start",
                            waveform -> cut(waveform, waveform.seconds() / 5, 0),
                            "44,100 Hz",
                            waveform -> Resampling.toRate(waveform, 44_100),
                            "11,025 Hz, gain -6 dB, 17 ms cut",
                            waveform ->
                                    cut(
                                            Resampling.toRate(scaled(waveform, 0.5), 11_025),
                                            0.017,
                                            0)));

    private static Waveform scaled(Waveform waveform, double gain) {
        float[] samples = waveform.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) gain;
        }
        return new Waveform(samples, waveform.sampleRate());
    }

    private static Waveform cut(Waveform waveform, double start, double end) {
        int from = (int) (start * waveform.sampleRate());
        int to = waveform.length() - (int) (end * waveform.sampleRate());
        float[] part = Arrays.copyOfRange(waveform.samples(), from, Math.max(from, to));
        return new Waveform(part, waveform.sampleRate());
    }

    private void measureCopies() throws Exception {
        Path folder = Files.createTempDirectory("suspicion");
        ChangedLabels.copy(original, folder, 0, 1);
        Map<String, String> copies = new TreeMap<>();
        int take = 5000;
        int clip = 0;
        for (Map.Entry<String, Alteration> alteration : ALTERATIONS.entrySet()) {
            for (int i = 0; i < COPIES; i++) {
                clip = (clip + 997) % original.clips().size();
                Clip copied = original.clips().get(clip);
                String name = copied.label() + "_" + copied.speaker().orElseThrow() + "_" + take++;
                write(folder.resolve(name + ".wav"), copied, alteration.getValue());
                copies.put(name + ".wav", alteration.getKey() + "\t" + copied.id());
            }
        }
        Path embeddings = Files.createTempDirectory("embeddings");
        Map<String, Reason.SameRecording> same = same(search(folder, embeddings));
        Map<String, Integer> found = new TreeMap<>();
        int wrong = 0;
        for (Map.Entry<String, Reason.SameRecording> match : same.entrySet()) {
            // the one whose name is later is reported as the copy
            String original = match.getValue().original();
            String name = copies.containsKey(original) ? original : match.getKey();
            String other = name.equals(original) ? match.getKey() : original;
            String[] copy = copies.getOrDefault(name, "\t").split("\t", -1);
            if (copy[1].equals(other)) {
                found.merge(copy[0], 1, Integer::sum);
            } else {
                wrong++;
            }
        }
        ALTERATIONS
                .keySet()
                .forEach(
                        name ->
                                System.out.printf(
                                        "%-40s %d of %d copies found%n",
                                        name, found.getOrDefault(name, 0), COPIES));
        System.out.printf("%-40s %d%n", "wrong pairs", wrong);
        TemporaryFolder.delete(folder);
        TemporaryFolder.delete(embeddings);
    }

    private static void write(Path file, Clip clip, Alteration alteration) throws IOException {
        WavWriter.write(file, alteration.of(WavReader.read(clip.file()).waveform()));
    }
}
