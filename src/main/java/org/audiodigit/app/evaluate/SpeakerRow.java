package org.audiodigit.app.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.dataset.SpeakerInfo;

/**
 * The accuracy for one speaker.
 *
 * @param accuracy 0..1
 * @param sex from the data set's metadata; empty if unknown
 * @param accent from the data set's metadata; empty if unknown
 */
record SpeakerRow(String speaker, double accuracy, int clips, String sex, String accent) {

    /** The rows of all speakers, lowest accuracy first. */
    static List<SpeakerRow> of(EvaluationResult result) {
        Map<String, SpeakerInfo> infos = new HashMap<>();
        result.subject().data().dataset().speakers().forEach(info -> infos.put(info.id(), info));
        return result.evaluation().bySpeaker().entrySet().stream()
                .map(
                        entry -> {
                            String id = entry.getKey();
                            SpeakerInfo info = infos.getOrDefault(id, SpeakerInfo.unknown(id));
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
