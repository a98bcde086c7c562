package org.audiodigit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.SpeakerInfo;
import org.audiodigit.training.AccuracyInterval;
import org.audiodigit.training.ConfusionMatrix;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluation.Tally;

/**
 * The results of each label and each speaker.
 *
 * @param labels at most {@value #MAX_ROWS}
 * @param speakers at most {@value #MAX_ROWS}
 * @param moreLabels number of labels that are left out
 * @param moreSpeakers number of speakers that are left out
 * @param details whether any speaker has a gender or an accent
 * @param groups by sex and by accent, as far as they are known
 */
record ScoreTables(
        List<LabelScore> labels,
        List<SpeakerScore> speakers,
        int moreLabels,
        int moreSpeakers,
        boolean details,
        List<GroupTable> groups) {

    static final int MAX_ROWS = 1000;

    /** A number as text, and as the key by which a column is sorted. */
    record Number(String text, double key) {

        private static Number share(double share) {
            return new Number(Formats.percent(share), Double.isNaN(share) ? -1 : share);
        }

        private static Number ratio(double ratio) {
            return new Number(Formats.decimal(ratio, 3), Double.isNaN(ratio) ? -1 : ratio);
        }
    }

    record LabelScore(
            String label, int clips, Number precision, Number recall, Number f1, String interval) {}

    record SpeakerScore(
            String speaker,
            int clips,
            int mistakes,
            Number accuracy,
            String interval,
            String gender,
            String accent) {}

    /**
     * The results of the groups of an attribute.
     *
     * @param id of the element
     * @param attribute e.g. {@code Sex}
     */
    record GroupTable(String id, String attribute, String caption, List<GroupScore> groups) {}

    record GroupScore(
            String name,
            long speakers,
            int clips,
            int mistakes,
            Number accuracy,
            String interval) {}

    static ScoreTables of(Evaluation evaluation, List<SpeakerInfo> known) {
        ConfusionMatrix matrix = evaluation.confusion();
        Map<String, Tally> tallies = evaluation.bySpeaker();
        List<LabelScore> labels = new ArrayList<>();
        for (int label = 0; label < Math.min(MAX_ROWS, matrix.labels().size()); label++) {
            labels.add(label(matrix, label));
        }
        Map<String, SpeakerInfo> details =
                known.stream()
                        .collect(
                                Collectors.toMap(
                                        SpeakerInfo::id, Function.identity(), (a, b) -> a));
        List<SpeakerScore> speakers =
                tallies.entrySet().stream()
                        .limit(MAX_ROWS)
                        .map(
                                entry ->
                                        speaker(
                                                entry.getKey(),
                                                entry.getValue(),
                                                Optional.ofNullable(details.get(entry.getKey()))))
                        .toList();
        return new ScoreTables(
                labels,
                speakers,
                matrix.labels().size() - labels.size(),
                tallies.size() - speakers.size(),
                speakers.stream().anyMatch(s -> !s.gender().isEmpty() || !s.accent().isEmpty()),
                Stream.of(
                                groups("sex", "Sex", evaluation, details, SpeakerInfo::gender),
                                groups(
                                        "accent",
                                        "Accent",
                                        evaluation,
                                        details,
                                        SpeakerInfo::accent))
                        .filter(table -> !table.groups().isEmpty())
                        .toList());
    }

    private static GroupTable groups(
            String id,
            String attribute,
            Evaluation evaluation,
            Map<String, SpeakerInfo> details,
            Function<SpeakerInfo, Optional<String>> value) {
        Function<String, Optional<String>> group =
                speaker -> Optional.ofNullable(details.get(speaker)).flatMap(value);
        Map<String, Long> speakers =
                evaluation.bySpeaker().keySet().stream()
                        .flatMap(speaker -> group.apply(speaker).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<GroupScore> scores =
                evaluation.by(clip -> clip.speaker().flatMap(group)).entrySet().stream()
                        .limit(MAX_ROWS)
                        .map(e -> group(e.getKey(), speakers.get(e.getKey()), e.getValue()))
                        .toList();
        return new GroupTable(
                id + "-table", attribute, "Results by " + id + " of the speakers", scores);
    }

    private static GroupScore group(String name, long speakers, Tally tally) {
        return new GroupScore(
                name,
                speakers,
                tally.clips(),
                tally.clips() - tally.correct(),
                Number.share(tally.accuracy()),
                tally.interval().text());
    }

    boolean hasSpeakers() {
        return !speakers.isEmpty();
    }

    private static LabelScore label(ConfusionMatrix matrix, int label) {
        int clips = matrix.support(label);
        boolean predicted = false;
        for (int[] row : matrix.counts()) {
            predicted |= row[label] > 0;
        }
        // without clips or without predictions, the ratios do not exist
        double precision = predicted ? matrix.precision(label) : Double.NaN;
        double recall = clips > 0 ? matrix.recall(label) : Double.NaN;
        double f1 = predicted || clips > 0 ? matrix.f1(label) : Double.NaN;
        return new LabelScore(
                matrix.labels().get(label),
                clips,
                Number.ratio(precision),
                Number.ratio(recall),
                Number.ratio(f1),
                clips > 0
                        ? AccuracyInterval.of(matrix.counts()[label][label], clips).text()
                        : Formats.MISSING);
    }

    private static SpeakerScore speaker(String name, Tally tally, Optional<SpeakerInfo> details) {
        return new SpeakerScore(
                name,
                tally.clips(),
                tally.clips() - tally.correct(),
                Number.share(tally.accuracy()),
                tally.interval().text(),
                details.flatMap(SpeakerInfo::gender).orElse(""),
                details.flatMap(SpeakerInfo::accent).orElse(""));
    }
}
