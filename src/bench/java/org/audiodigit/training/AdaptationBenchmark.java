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
 * Measures the adaptation to each speaker with many recordings: the model is fitted to three takes
 * of each label and evaluated before and after on the speaker's other recordings, on other
 * speakers, and on words that are none of the labels. {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.audiodigit.training.AdaptationBenchmark
 * -Dbench.args="-Daudiodigit.bench.model=MODEL_DIR -Daudiodigit.bench.files=SPEAKERS
 * -Daudiodigit.bench.others=OTHERS -Daudiodigit.bench.words=WORDS"}, each a folder or several
 * separated by commas.
 */
final class AdaptationBenchmark {

    private static final int TAKES = 3;
    private static final String OTHER_SPEAKERS = "assets/samples";

    private final Path model = Path.of(System.getProperty("audiodigit.bench.model"));
    private final List<Dataset> others = scan("audiodigit.bench.others");
    private final List<Dataset> words = scan("audiodigit.bench.words");
    private final Dataset otherSpeakers = DatasetScanner.standard().scan(Path.of(OTHER_SPEAKERS));

    private AdaptationBenchmark() throws IOException, InterruptedException {}

    public static void main(String[] arguments) throws Exception {
        AdaptationBenchmark benchmark = new AdaptationBenchmark();
        System.out.println("| | clips | correct: before | after | rejected: before | after |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (Dataset data : scan("audiodigit.bench.files")) {
            for (String speaker : data.speakerIds()) {
                benchmark.adapt(data, speaker);
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

    private void adapt(Dataset data, String speaker) throws Exception {
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
        Map<String, List<Clip>> groups = new LinkedHashMap<>();
        groups.put(speaker, rest);
        others.forEach(dataset -> groups.put(beside(speaker, dataset), without(speaker, dataset)));
        words.forEach(dataset -> groups.put(beside(speaker, dataset), dataset.clips()));
        groups.values().removeIf(List::isEmpty);
        Path adapted = Files.createTempDirectory("adapted");
        try (DigitModel base = DigitModel.load(model)) {
            Map<String, Rates> before = rates(base, groups);
            AdaptationOutcome outcome = new Adaptation(base, 1).run(voice, otherSpeakers, adapted);
            Map<String, Rates> after = rates(base, groups);
            before.forEach((name, rates) -> print(name, rates, after.get(name)));
            System.err.printf("%s: %.1f s%n", speaker, outcome.seconds());
        } finally {
            TemporaryFolder.delete(adapted);
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
    private record Rates(int clips, double correct, double rejected) {}

    private static Map<String, Rates> rates(DigitModel model, Map<String, List<Clip>> groups)
            throws InterruptedException {
        Map<String, Rates> all = new LinkedHashMap<>();
        for (Map.Entry<String, List<Clip>> part : groups.entrySet()) {
            List<ClassifiedClip> clips =
                    Evaluator.evaluate(
                                    model::classify,
                                    model.manifest().labels(),
                                    part.getValue(),
                                    FeatureCache.uncached(model.frontEnd()),
                                    new Evaluator.Listener() {})
                            .clips();
            long correct = clips.stream().filter(ClassifiedClip::correct).count();
            long accepted =
                    clips.stream()
                            .filter(
                                    clip ->
                                            model.manifest()
                                                    .rejectionRule()
                                                    .accepts(clip.prediction()))
                            .count();
            double count = clips.size();
            all.put(part.getKey(), new Rates(clips.size(), correct / count, 1 - accepted / count));
        }
        return all;
    }

    private static void print(String name, Rates before, Rates after) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                before.clips(),
                100 * before.correct(),
                100 * after.correct(),
                100 * before.rejected(),
                100 * after.rejected());
    }
}
