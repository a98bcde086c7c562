package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.audiodigit.app.browse.ClipRow.ClipPrediction;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.SpeakerInfo;
import org.audiodigit.model.Prediction;

/**
 * All clips of a data set, in its order.
 *
 * @param byId the same rows by clip id
 * @param speakers by speaker id
 */
record ClipRows(
        LoadedDataset open,
        List<ClipRow> all,
        Map<String, ClipRow> byId,
        Map<String, SpeakerInfo> speakers) {

    static ClipRows of(LoadedDataset open) {
        Map<String, Integer> labels = indices(open.dataset().labels());
        Map<String, Integer> colours = LabelColours.indices(open.dataset().labels());
        Map<String, Integer> speakers = indices(open.dataset().speakerIds());
        List<ClipRow> rows = new ArrayList<>();
        Map<String, ClipRow> byId = new HashMap<>();
        for (Clip clip : open.dataset().clips()) {
            int speaker = clip.speaker().map(speakers::get).orElse(-1);
            ClipRow row =
                    new ClipRow(
                            clip,
                            rows.size(),
                            labels.get(clip.label()),
                            colours.get(clip.label()),
                            speaker,
                            open.part(clip).orElse(null));
            rows.add(row);
            byId.put(clip.id(), row);
        }
        Map<String, SpeakerInfo> infos =
                open.dataset().speakers().stream()
                        .collect(Collectors.toMap(SpeakerInfo::id, Function.identity()));
        return new ClipRows(open, List.copyOf(rows), byId, infos);
    }

    private static Map<String, Integer> indices(List<String> names) {
        Map<String, Integer> indices = new HashMap<>();
        names.forEach(name -> indices.put(name, indices.size()));
        return indices;
    }

    Optional<ClipRow> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<SpeakerInfo> speaker(ClipRow row) {
        return row.clip().speaker().map(speakers::get);
    }

    void setFlags(Set<String> ids) {
        all.forEach(row -> row.setFlagged(ids.contains(row.clip().id())));
    }

    /** Sets or removes the prediction of each clip. */
    void setPredictions(Map<String, Prediction> predictions) {
        for (ClipRow row : all) {
            Prediction prediction = predictions.get(row.clip().id());
            row.setPrediction(
                    prediction == null ? null : ClipPrediction.of(prediction, row.clip().label()));
        }
    }
}
