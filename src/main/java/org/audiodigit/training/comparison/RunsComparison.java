package org.audiodigit.training.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.AccuracyInterval;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;

/**
 * At least two runs on the clips that all of them were evaluated on.
 *
 * @param runs restricted to the common clips
 * @param pairs each two runs, the first run of the list with each later one, and so on
 * @param leftOut number of clips that not all evaluations contain
 * @param settings in which the runs differ
 */
public record RunsComparison(
        List<Run> runs, List<Pair> pairs, int leftOut, List<SettingDifference> settings) {

    /**
     * A run and its evaluation.
     *
     * @param name for the user, different from that of every other run
     */
    public record Run(
            String name, ModelManifest manifest, Evaluation evaluation, LearnedClips learned) {

        public int correct() {
            return evaluation.confusion().correct();
        }

        public AccuracyInterval interval() {
            return AccuracyInterval.of(correct(), evaluation.clips().size());
        }

        private Map<Clip, Prediction> predictions() {
            Map<Clip, Prediction> predictions = new HashMap<>();
            evaluation.clips().forEach(c -> predictions.put(c.clip(), c.prediction()));
            return predictions;
        }

        private Run restrictedTo(Set<Clip> common) {
            List<ClassifiedClip> clips =
                    evaluation.clips().stream().filter(c -> common.contains(c.clip())).toList();
            return new Run(name, manifest, new Evaluation(evaluation.labels(), clips), learned);
        }
    }

    /**
     * A clip to which the runs give different labels.
     *
     * @param predictions one of each run
     */
    public record Disagreement(Clip clip, List<Prediction> predictions) {}

    /**
     * Two of the runs.
     *
     * @param corrected p-value of McNemar's test, corrected for the number of pairs (Holm)
     */
    public record Pair(
            String first, String second, EvaluationComparison comparison, PValue corrected) {

        /** The result of McNemar's test in plain words. */
        public String sentence() {
            return comparison.test().sentence(first, second, corrected);
        }
    }

    /**
     * @throws IllegalArgumentException if the evaluations have no common clips
     */
    public static RunsComparison of(List<Run> runs) {
        for (Run run : runs) {
            if (run.evaluation().clips().isEmpty()) {
                throw new IllegalArgumentException(
                        "%s was not evaluated on any clip, since no recording could be read. There is nothing to compare."
                                .formatted(run.name()));
            }
        }
        Set<Clip> all = new LinkedHashSet<>();
        runs.forEach(run -> all.addAll(clips(run)));
        Set<Clip> common = new LinkedHashSet<>(all);
        runs.forEach(run -> common.retainAll(Set.copyOf(clips(run))));
        List<Run> restricted = runs.stream().map(run -> run.restrictedTo(common)).toList();
        return new RunsComparison(
                restricted,
                pairs(restricted),
                all.size() - common.size(),
                SettingDifference.among(runs.stream().map(Run::manifest).toList()));
    }

    private static List<Clip> clips(Run run) {
        return run.evaluation().clips().stream().map(ClassifiedClip::clip).toList();
    }

    private static List<Pair> pairs(List<Run> runs) {
        List<Pair> uncorrected = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (int k = i + 1; k < runs.size(); k++) {
                EvaluationComparison comparison =
                        EvaluationComparison.of(runs.get(i).evaluation(), runs.get(k).evaluation());
                uncorrected.add(
                        new Pair(
                                runs.get(i).name(),
                                runs.get(k).name(),
                                comparison,
                                comparison.test().p()));
            }
        }
        List<PValue> corrected = PValue.holm(uncorrected.stream().map(Pair::corrected).toList());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < uncorrected.size(); i++) {
            Pair pair = uncorrected.get(i);
            pairs.add(new Pair(pair.first(), pair.second(), pair.comparison(), corrected.get(i)));
        }
        return pairs;
    }

    /** The clips on whose labels the runs disagree. */
    public List<Disagreement> disagreements() {
        List<Disagreement> disagreements = new ArrayList<>();
        List<Map<Clip, Prediction>> predictions = runs.stream().map(Run::predictions).toList();
        for (Clip clip : clips(runs.get(0))) {
            List<Prediction> ofClip = predictions.stream().map(run -> run.get(clip)).toList();
            if (ofClip.stream().map(Prediction::label).distinct().count() > 1) {
                disagreements.add(new Disagreement(clip, ofClip));
            }
        }
        return disagreements;
    }

    /** The only pair of two runs. */
    public EvaluationComparison only() {
        return pairs.get(0).comparison();
    }

    /** What limits the comparison, as sentences. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        runs.stream()
                .map(run -> run.learned().warning(run.name()))
                .flatMap(Optional::stream)
                .forEach(warnings::add);
        if (leftOut > 0) {
            warnings.add(
                    "%s that not all of the runs were evaluated on %s left out."
                            .formatted(
                                    Formats.count(leftOut, "clip"), leftOut == 1 ? "is" : "are"));
        }
        return warnings;
    }
}
