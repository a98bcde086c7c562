package org.audiodigit.app.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.dataset.SpeakerInfo;

/**
 * How well one speaker is understood.
 *
 * @param accuracy 0..1
 * @param sex as the data set's metadata has it; empty if it says nothing
 * @param accent likewise
 */
record SpeakerRow(String speaker, double accuracy, int clips, String sex, String accent) {

    /** The worst first. */
    static List<SpeakerRow> of(EvaluationResult result) {
        Map<String, SpeakerInfo> known = new HashMap<>();
        result.subject().data().dataset().speakers().forEach(info -> known.put(info.id(), info));
        return result.evaluation().bySpeaker().entrySet().stream()
                .map(
                        entry -> {
                            String id = entry.getKey();
                            SpeakerInfo info = known.getOrDefault(id, SpeakerInfo.unknown(id));
                            return new SpeakerRow(
                                    id,
                                    entry.getValue().accuracy(),
                                    entry.getValue().clips(),
                                    info.gender().orElse(""),
                                    info.accent().orElse(""));
                        })
                .sorted(Comparator.comparingDouble(SpeakerRow::accuracy))
                .toList();
    }
}
