package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;

/**
 * All clips of a data set, in its order.
 *
 * @param open the data set
 * @param all one a clip
 * @param byId the same by the clips' ids
 */
record ClipRows(LoadedDataset open, List<ClipRow> all, Map<String, ClipRow> byId) {

    static ClipRows of(LoadedDataset open) {
        Map<String, Integer> labels = positions(open.dataset().labels());
        Map<String, Integer> speakers = positions(open.dataset().speakerIds());
        List<ClipRow> rows = new ArrayList<>();
        Map<String, ClipRow> byId = new HashMap<>();
        for (Clip clip : open.dataset().clips()) {
            int speaker = clip.speaker().map(speakers::get).orElse(-1);
            ClipRow row =
                    new ClipRow(
                            clip,
                            rows.size(),
                            labels.get(clip.label()),
                            speaker,
                            open.part(clip).orElse(null));
            rows.add(row);
            byId.put(clip.id(), row);
        }
        return new ClipRows(open, List.copyOf(rows), byId);
    }

    private static Map<String, Integer> positions(List<String> names) {
        Map<String, Integer> positions = new HashMap<>();
        names.forEach(name -> positions.put(name, positions.size()));
        return positions;
    }

    Optional<ClipRow> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void flag(Set<String> ids) {
        all.forEach(row -> row.flag(ids.contains(row.clip().id())));
    }

    void judge(Map<String, Prediction> predictions) {
        for (ClipRow row : all) {
            Prediction prediction = predictions.get(row.clip().id());
            row.judge(
                    prediction == null ? null : ClipPrediction.of(prediction, row.clip().label()));
        }
    }
}
