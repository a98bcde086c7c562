package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.audiodigit.TemporaryFolder;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;

/**
 * What tuning to a voice brings, and what it costs, for each speaker who has many recordings: three
 * takes of each label are learned; the speaker's other recordings, those of other people, and words
 * that are no label are judged before and after. {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.audiodigit.training.AdaptationBenchmark
 * -Dbench.args="-Daudiodigit.bench.model=MODEL_DIR -Daudiodigit.bench.files=SPEAKERS
 * -Daudiodigit.bench.others=OTHERS -Daudiodigit.bench.words=WORDS"}, each a folder or several with
 * a comma between.
 */
final class AdaptationBenchmark {

    private static final int TAKES = 3;
    private static final String KEPT = "assets/samples";

    private final Path model = Path.of(System.getProperty("audiodigit.bench.model"));
    private final List<Dataset> others = scan("audiodigit.bench.others");
    private final List<Dataset> words = scan("audiodigit.bench.words");
    private final Dataset kept = DatasetScanner.standard().scan(Path.of(KEPT));

    private AdaptationBenchmark() throws IOException, InterruptedException {}

    public static void main(String[] arguments) throws Exception {
        AdaptationBenchmark benchmark = new AdaptationBenchmark();
        System.out.println("| | clips | right: before | after | not sure: before | after |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (Dataset data : scan("audiodigit.bench.files")) {
            for (String speaker : data.speakerIds()) {
                benchmark.tune(data, speaker);
            }
        }
        System.exit(0);
    }

    private static List<Dataset> scan(String property) throws IOException, InterruptedException {
        List<Dataset> datasets = new ArrayList<>();
        for (String folder : System.getProperty(property, "").split(",")) {
            if (!folder.isEmpty()) {
                datasets.add(DatasetScanner.standard().scan(Path.of(folder)));
            }
        }
        return datasets;
    }

    private void tune(Dataset data, String speaker) throws Exception {
        Map<String, Integer> takes = new HashMap<>();
        List<Clip> own = new ArrayList<>();
        List<Clip> rest = new ArrayList<>();
        for (Clip clip : data.clips()) {
            if (isOf(clip, speaker)) {
                boolean first = takes.merge(clip.label(), 1, Integer::sum) <= TAKES;
                (first ? own : rest).add(clip);
            }
        }
        if (rest.isEmpty()) {
            return;
        }
        Dataset voice =
                new Dataset(
                        data.directory(),
                        data.layout(),
                        own,
                        data.labels(),
                        data.speakers(),
                        List.of());
        Map<String, List<Clip>> judged = new LinkedHashMap<>();
        judged.put(speaker, rest);
        others.forEach(dataset -> judged.put(beside(speaker, dataset), without(speaker, dataset)));
        words.forEach(dataset -> judged.put(beside(speaker, dataset), dataset.clips()));
        judged.values().removeIf(List::isEmpty);
        Path tuned = Files.createTempDirectory("tuned");
        try (DigitModel base = DigitModel.load(model)) {
            Map<String, Said> before = said(base, judged);
            AdaptationOutcome outcome = new Adaptation(base, 1).run(voice, kept, tuned);
            Map<String, Said> after = said(base, judged);
            before.forEach((name, said) -> print(name, said, after.get(name)));
            System.err.printf("%s: %.1f s%n", speaker, outcome.seconds());
        } finally {
            TemporaryFolder.delete(tuned);
        }
    }

    private static boolean isOf(Clip clip, String speaker) {
        return clip.speaker().filter(speaker::equals).isPresent();
    }

    private static String beside(String speaker, Dataset dataset) {
        return "%s: %s".formatted(speaker, dataset.name());
    }

    private static List<Clip> without(String speaker, Dataset dataset) {
        return dataset.clips().stream().filter(clip -> !isOf(clip, speaker)).toList();
    }

    /** Shares of recordings, 0 to 1. */
    private record Said(int clips, double right, double refused) {}

    private static Map<String, Said> said(DigitModel model, Map<String, List<Clip>> judged)
            throws InterruptedException {
        Map<String, Said> all = new LinkedHashMap<>();
        for (Map.Entry<String, List<Clip>> part : judged.entrySet()) {
            List<JudgedClip> clips =
                    Evaluator.evaluate(
                                    model::classify,
                                    model.manifest().labels(),
                                    part.getValue(),
                                    FeatureCache.keepingNothing(model.frontEnd()),
                                    new Evaluator.Listener() {})
                            .clips();
            long right = clips.stream().filter(JudgedClip::correct).count();
            long sure =
                    clips.stream()
                            .filter(clip -> model.manifest().certainty().sure(clip.prediction()))
                            .count();
            double count = clips.size();
            all.put(part.getKey(), new Said(clips.size(), right / count, 1 - sure / count));
        }
        return all;
    }

    private static void print(String name, Said before, Said after) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                before.clips(),
                100 * before.right(),
                100 * after.right(),
                100 * before.refused(),
                100 * after.refused());
    }
}
