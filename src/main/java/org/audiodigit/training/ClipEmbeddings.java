package org.audiodigit.training;

import java.util.List;
import java.util.Map;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;

/**
 * The embeddings of clips: the input of a network's last layer, in which similar sounds are close
 * to each other.
 *
 * @param clips those that can be read, in the order of the data set
 * @param values {@code [clips][units]}, in the same order
 * @param predictions of the same network, in the same order
 * @param unreadable why the other clips cannot be read, by clip id
 */
public record ClipEmbeddings(
        List<Clip> clips,
        float[][] values,
        List<Prediction> predictions,
        Map<String, String> unreadable) {

    public ClipEmbeddings {
        clips = List.copyOf(clips);
        predictions = List.copyOf(predictions);
        unreadable = Map.copyOf(unreadable);
    }

    /** Number of values of each embedding; 0 without clips. */
    public int width() {
        return values.length == 0 ? 0 : values[0].length;
    }
}
