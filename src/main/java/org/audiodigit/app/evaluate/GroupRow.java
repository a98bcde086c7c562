package org.audiodigit.app.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.SpeakerInfo;
import org.audiodigit.training.Evaluation.Tally;
import org.audiodigit.training.comparison.RunsComparison;

/**
 * The accuracy for a group of speakers.
 *
 * @param name of the group, e.g. {@code female}
 * @param group the name of the group of a clip; empty if unknown
 * @param others the accuracies of the other compared runs, 0..1; empty without a comparison
 */
record GroupRow(
        String name, Tally tally, Function<Clip, Optional<String>> group, List<Double> others) {

    /** The attributes that make groups. */
    enum Kind {
        SPEAKER("Speaker", info -> Optional.of(info.id())),
        SEX("Sex", SpeakerInfo::gender),
        ACCENT("Accent", SpeakerInfo::accent);

        private final String title;
        private final Function<SpeakerInfo, Optional<String>> attribute;

        Kind(String title, Function<SpeakerInfo, Optional<String>> attribute) {
            this.title = title;
            this.attribute = attribute;
        }

        String title() {
            return title;
        }
    }

    /** The groups of a result, lowest accuracy first; empty if nothing is known about them. */
    static List<GroupRow> of(EvaluationResult result, Kind kind) {
        return of(result, Optional.empty(), kind);
    }

    /**
     * The groups of a result with the accuracies of the runs that are compared with it, all on the
     * clips of the comparison.
     */
    static List<GroupRow> of(
            EvaluationResult result, Optional<RunsComparison> comparison, Kind kind) {
        Map<String, SpeakerInfo> infos = new HashMap<>();
        result.subject().data().dataset().speakers().forEach(info -> infos.put(info.id(), info));
        Function<Clip, Optional<String>> group =
                clip ->
                        clip.speaker()
                                .map(id -> infos.getOrDefault(id, SpeakerInfo.unknown(id)))
                                .flatMap(kind.attribute);
        List<Map<String, Tally>> others =
                comparison.map(RunsComparison::runs).orElse(List.of()).stream()
                        .skip(1)
                        .map(run -> run.evaluation().by(group))
                        .toList();
        return result.comparedIn(comparison).evaluation().by(group).entrySet().stream()
                .map(
                        entry ->
                                new GroupRow(
                                        entry.getKey(),
                                        entry.getValue(),
                                        group,
                                        others.stream()
                                                .map(run -> accuracy(run.get(entry.getKey())))
                                                .toList()))
                .sorted(Comparator.comparingDouble(row -> row.tally().accuracy()))
                .toList();
    }

    /** NaN for a run that was not evaluated on clips of the group. */
    private static double accuracy(Tally tally) {
        return tally == null ? Double.NaN : tally.accuracy();
    }

    boolean contains(Clip clip) {
        return group.apply(clip).filter(name::equals).isPresent();
    }
}
