package org.audiodigit.training.robustness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Waveform;

/**
 * Evaluates a model on clips without changes and as changed by a microphone, a room, a telephone or
 * handling; prints tables in Markdown: {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.audiodigit.training.robustness.RobustnessBenchmark
 * -Dbench.args="-Daudiodigit.bench.model=MODEL_DIR
 * -Daudiodigit.bench.files=FOLDER:FOLDER@SPEAKER,SPEAKER"}. At most 600 clips of each folder are
 * used.
 */
final class RobustnessBenchmark {

    private static final int BATCH = 64;
    private static final int FEWEST_CLIPS = 10;
    private static final String FEW = "(fewer than 10 clips)";

    private final DigitModel model;
    private final List<Collection> collections;
    private final Path scratch;
    private final Map<String, Map<String, Tally>> byCondition = new LinkedHashMap<>();
    private final Map<String, Map<String, Tally>> bySpeaker = new TreeMap<>();

    private RobustnessBenchmark(DigitModel model, List<Collection> collections, Path scratch) {
        this.model = model;
        this.collections = collections;
        this.scratch = scratch;
    }

    private static final class Tally {
        private int clips;
        private int right;
        private int unsure;

        private void add(boolean correct, boolean sure) {
            clips++;
            right += correct ? 1 : 0;
            unsure += sure ? 0 : 1;
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path scratch = Files.createTempFile("audiodigit-", ".wav");
        try (DigitModel model =
                DigitModel.load(Path.of(System.getProperty("audiodigit.bench.model")))) {
            List<Collection> collections = new ArrayList<>();
            for (String source :
                    System.getProperty("audiodigit.bench.files").split(File.pathSeparator)) {
                collections.add(Collection.read(source, model.manifest().labels()));
            }
            RobustnessBenchmark benchmark = new RobustnessBenchmark(model, collections, scratch);
            for (Condition condition : Conditions.all()) {
                for (Collection collection : collections) {
                    benchmark.run(condition, collection);
                }
            }
            benchmark.print();
        } finally {
            Files.delete(scratch);
        }
        System.exit(0);
    }

    private void run(Condition condition, Collection collection)
            throws IOException, InterruptedException {
        List<Collection.Sample> samples = collection.samples();
        Map<String, Long> clipsOf = new LinkedHashMap<>();
        samples.forEach(sample -> clipsOf.merge(sample.speaker(), 1L, Long::sum));
        for (int from = 0; from < samples.size(); from += BATCH) {
            List<Collection.Sample> batch =
                    samples.subList(from, Math.min(from + BATCH, samples.size()));
            List<float[]> inputs = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                Collection.Sample sample = batch.get(i);
                Surroundings around =
                        new Surroundings(
                                collection.voicesBeside(sample.speaker()),
                                new Random(31L * (from + i) + condition.name().hashCode()),
                                scratch);
                Waveform changed = condition.change().of(sample.sound(), around);
                inputs.add(model.frontEnd().apply(changed));
            }
            List<Prediction> predictions = model.classify(inputs);
            for (int i = 0; i < batch.size(); i++) {
                String speaker = batch.get(i).speaker();
                String shown =
                        collection.name()
                                + ": "
                                + (clipsOf.get(speaker) < FEWEST_CLIPS ? FEW : speaker);
                boolean right = predictions.get(i).label().equals(batch.get(i).label());
                boolean sure = model.manifest().rejectionRule().accepts(predictions.get(i));
                tally(byCondition, condition.name(), collection.name()).add(right, sure);
                tally(byCondition, condition.name(), "all").add(right, sure);
                tally(bySpeaker, shown, condition.name()).add(right, sure);
            }
        }
    }

    private static Tally tally(Map<String, Map<String, Tally>> tallies, String row, String column) {
        return tallies.computeIfAbsent(row, r -> new LinkedHashMap<>())
                .computeIfAbsent(column, c -> new Tally());
    }

    private void print() {
        List<String> header = new ArrayList<>(List.of("condition"));
        collections.forEach(c -> header.add(c.name() + " (" + c.samples().size() + ")"));
        header.addAll(List.of("all", "rejected"));
        System.out.println("Accuracy in %; \"rejected\" is a share of all clips.\n");
        head(header);
        byCondition.forEach(
                (condition, tallies) -> {
                    List<String> cells = new ArrayList<>(List.of(condition));
                    collections.forEach(c -> cells.add(accuracy(tallies.get(c.name()))));
                    Tally all = tallies.get("all");
                    cells.add(accuracy(all));
                    cells.add(percent(all.unsure, all.clips));
                    row(cells);
                });
        System.out.println("\nBy speaker, accuracy in %.\n");
        List<String> conditions =
                List.of(
                        "plain",
                        "trimmed to the word",
                        "first 60 ms cut off",
                        "white noise, 5 dB below",
                        "pink noise, 5 dB below",
                        "babble, 10 dB below",
                        "hum at 50 Hz, 10 dB below the peak",
                        "hard clipping",
                        "telephone",
                        "room echo");
        List<String> columns = new ArrayList<>(List.of("speaker", "clips"));
        columns.addAll(conditions);
        head(columns);
        bySpeaker.forEach(
                (speaker, tallies) -> {
                    List<String> cells =
                            new ArrayList<>(
                                    List.of(speaker, Integer.toString(tallies.get("plain").clips)));
                    conditions.forEach(condition -> cells.add(accuracy(tallies.get(condition))));
                    row(cells);
                });
    }

    private static void head(List<String> cells) {
        row(cells);
        System.out.println("|---" + "|---:".repeat(cells.size() - 1) + "|");
    }

    private static void row(List<String> cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String accuracy(Tally tally) {
        return percent(tally.right, tally.clips);
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
