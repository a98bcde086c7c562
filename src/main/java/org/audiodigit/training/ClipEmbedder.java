package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.audiodigit.training.EmbeddingFile.Key;

/**
 * Computes the embeddings of a data set's clips while the next clips are read in background
 * threads. Stores them on disk, so that only new and changed clips are computed the next time.
 */
public final class ClipEmbedder {

    private static final int BATCH = 64;

    private final DigitModel model;
    private final Path folder;

    /**
     * @param folder contains the stored embeddings; created when it is needed
     */
    public ClipEmbedder(DigitModel model, Path folder) {
        this.model = model;
        this.folder = folder;
    }

    /**
     * Computes the embeddings of all clips, or reads them from disk.
     *
     * @param listener receives the progress and the clips that cannot be read
     * @throws InterruptedException if the listener stops the computation; the embeddings computed
     *     so far are stored
     */
    public ClipEmbeddings embed(Dataset dataset, Evaluator.Listener listener)
            throws InterruptedException {
        EmbeddingFile file = EmbeddingFile.of(folder, model.manifest(), dataset);
        Map<Key, float[]> stored = file.read();
        Map<Clip, Key> keys = new LinkedHashMap<>();
        Map<Clip, float[]> found = new HashMap<>();
        Map<String, String> unreadable = new HashMap<>();
        List<Clip> missing = new ArrayList<>();
        for (Clip clip : dataset.clips()) {
            Key key = Key.of(clip);
            keys.put(clip, key);
            float[] values = stored.get(key);
            if (values == null) {
                missing.add(clip);
            } else {
                found.put(clip, values);
            }
        }
        boolean complete = compute(missing, found, unreadable, listener);
        if (found.size() > dataset.clips().size() - missing.size()) {
            Map<Key, float[]> all = new LinkedHashMap<>();
            keys.forEach((clip, key) -> add(all, key, found.get(clip)));
            file.write(all);
        }
        if (!complete) {
            throw new InterruptedException("the computation of the embeddings was stopped");
        }
        return result(
                dataset.clips().stream().filter(found::containsKey).toList(), found, unreadable);
    }

    private static void add(Map<Key, float[]> all, Key key, float[] values) {
        if (values != null) {
            all.put(key, values);
        }
    }

    /** Returns whether the computation was not stopped. */
    private boolean compute(
            List<Clip> clips,
            Map<Clip, float[]> found,
            Map<String, String> unreadable,
            Evaluator.Listener listener)
            throws InterruptedException {
        int done = 0;
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(clips, BATCH, (clip, index) -> tensor(clip))) {
            while (batches.hasNext()) {
                if (listener.stopped()) {
                    return false;
                }
                PreparedBatch<float[]> batch = batches.next();
                batch.unreadable()
                        .forEach(
                                u -> {
                                    unreadable.put(u.clip().id(), u.reason());
                                    listener.onUnreadable(u.clip(), u.reason());
                                });
                if (!batch.clips().isEmpty()) {
                    List<float[]> values = model.activations(batch.inputs());
                    for (int i = 0; i < values.size(); i++) {
                        found.put(batch.clips().get(i), values.get(i));
                    }
                }
                done += batch.clips().size() + batch.unreadable().size();
                listener.onProgress(done, clips.size());
            }
        }
        return true;
    }

    private float[] tensor(Clip clip) throws IOException {
        return model.frontEnd().apply(WavReader.read(clip.file()).waveform());
    }

    private ClipEmbeddings result(
            List<Clip> clips, Map<Clip, float[]> found, Map<String, String> unreadable)
            throws InterruptedException {
        List<float[]> values = clips.stream().map(found::get).toList();
        List<Prediction> predictions =
                values.isEmpty() ? List.of() : model.classifyActivations(values);
        return new ClipEmbeddings(clips, values.toArray(float[][]::new), predictions, unreadable);
    }
}
