package org.audiodigit.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;

/**
 * What tuning to a voice brings, for each speaker of a data set that has many recordings of each:
 * three takes of each label are learned and all others judged, before and after; and recordings of
 * another data set, too, which shows what was forgotten. {@code -Daudiodigit.bench.files=SPEAKERS}
 * (one folder, or several with a comma between), {@code -Daudiodigit.bench.model=MODEL_DIR}, {@code
 * -Daudiodigit.bench.others=FOLDER}.
 */
final class AdaptationBenchmark {

    private static final int TAKES = 3;

    private AdaptationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path model = Path.of(System.getProperty("audiodigit.bench.model"));
        Dataset kept = scan(System.getProperty("audiodigit.bench.kept", "assets/samples"));
        Dataset others = scan(System.getProperty("audiodigit.bench.others"));
        for (String folder : System.getProperty("audiodigit.bench.files").split(",")) {
            Dataset data = scan(folder);
            for (String speaker : data.speakerIds()) {
                tune(model, data, speaker, kept, others);
            }
        }
        System.exit(0);
    }

    private static Dataset scan(String folder) throws Exception {
        return DatasetScanner.standard().scan(Path.of(folder));
    }

    private static void tune(Path model, Dataset data, String speaker, Dataset kept, Dataset others)
            throws Exception {
        Map<String, Integer> takes = new HashMap<>();
        List<Clip> own = new ArrayList<>();
        List<Clip> rest = new ArrayList<>();
        for (Clip clip : data.clips()) {
            if (clip.speaker().filter(speaker::equals).isPresent()) {
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
        Path tuned = Files.createTempDirectory("tuned");
        try (DigitModel base = DigitModel.load(model)) {
            double before = accuracy(base, rest);
            double othersBefore = accuracy(base, others.clips());
            AdaptationOutcome outcome = new Adaptation(base, 1).run(voice, kept, tuned);
            System.out.printf(
                    "%s: %d clips %.1f -> %.1f %%; others %.1f -> %.1f %%; its own account %s%n",
                    speaker,
                    rest.size(),
                    100 * before,
                    100 * accuracy(base, rest),
                    100 * othersBefore,
                    100 * accuracy(base, others.clips()),
                    outcome);
        }
    }

    private static double accuracy(DigitModel model, List<Clip> clips) throws Exception {
        return Evaluator.evaluate(
                        model::classify,
                        model.manifest().labels(),
                        clips,
                        FeatureCache.keepingNothing(model.frontEnd()),
                        new Evaluator.Listener() {})
                .accuracy();
    }
}
