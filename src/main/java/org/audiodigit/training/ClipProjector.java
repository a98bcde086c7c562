package org.audiodigit.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.model.DigitModel;
import org.audiodigit.training.EmbeddingFile.Key;
import org.audiodigit.training.projection.ProjectionListener;
import org.audiodigit.training.projection.Umap;

/** Projects the embeddings of a data set's clips to a plane, and stores the positions on disk. */
public final class ClipProjector {

    private final DigitModel model;
    private final Path folder;

    /**
     * @param folder contains the stored embeddings and positions; created when it is needed
     */
    public ClipProjector(DigitModel model, Path folder) {
        this.model = model;
        this.folder = folder;
    }

    /**
     * Computes the position of each clip, or reads the positions of the same clips from disk.
     *
     * @param embedding receives the progress of computing the embeddings, the first of two steps
     * @param projection receives the progress of the projection
     * @throws InterruptedException if {@code embedding} stops the computation
     * @throws CancellationException if {@code projection} stops it
     */
    public ProjectedClips project(
            Dataset dataset, Evaluator.Listener embedding, ProjectionListener projection)
            throws InterruptedException {
        ClipEmbeddings embeddings = new ClipEmbedder(model, folder).embed(dataset, embedding);
        List<Key> keys = embeddings.clips().stream().map(Key::of).toList();
        EmbeddingFile file = EmbeddingFile.ofProjection(folder, model.manifest(), dataset);
        Map<Key, float[]> stored = file.read();
        // new clips move the others
        if (stored.keySet().equals(Set.copyOf(keys))) {
            return new ProjectedClips(
                    embeddings, keys.stream().map(stored::get).toArray(float[][]::new));
        }
        float[][] positions = Umap.project(embeddings.values(), projection);
        Map<Key, float[]> all = new LinkedHashMap<>();
        for (int i = 0; i < positions.length; i++) {
            all.put(keys.get(i), positions[i]);
        }
        if (!all.isEmpty()) {
            file.write(all);
        }
        return new ProjectedClips(embeddings, positions);
    }
}
