package org.audiodigit.app.map;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.training.ClipEmbeddings;
import org.audiodigit.training.ProjectedClips;

/** Creates maps with known positions. */
final class SampleMap {

    private SampleMap() {}

    /** Points in the order of the positions; y points up, as in a projection. */
    static MapPoints of(float[]... positions) {
        return of(
                IntStream.range(0, positions.length)
                        .mapToObj(i -> SampleClips.of(i % 2 == 0 ? "a" : "b", "speaker" + i, i))
                        .toList(),
                positions);
    }

    static MapPoints of(List<Clip> clips, float[]... positions) {
        List<Prediction> predictions =
                clips.stream()
                        .map(clip -> new Prediction(List.of("a", "c"), new float[] {0.25f, 0.75f}))
                        .toList();
        ClipEmbeddings embeddings = new ClipEmbeddings(clips, positions, predictions, Map.of());
        return MapPoints.of(new ProjectedClips(embeddings, positions));
    }

    static float[] at(double x, double y) {
        return new float[] {(float) x, (float) y};
    }
}
