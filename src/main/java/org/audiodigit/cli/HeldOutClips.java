package org.audiodigit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.TrainedSplit;

/** The recordings in data sets by which a model can be judged, as it was not trained on them. */
record HeldOutClips(StoredModel model, List<String> speakers, Part part) {

    /**
     * Of a data set that has some of the speakers, their recordings; of the one that the model was
     * trained on, the part; of any other, all.
     *
     * @throws DatasetException if one of the speakers is in none of them
     */
    List<Clip> of(List<Dataset> datasets) throws IOException {
        for (String speaker : speakers) {
            if (datasets.stream().noneMatch(d -> d.speakerIds().contains(speaker))) {
                throw new DatasetException(
                        datasets.get(0).directory(), "holds no recording by " + speaker);
            }
        }
        List<Clip> clips = new ArrayList<>();
        for (Dataset dataset : datasets) {
            clips.addAll(of(dataset));
        }
        return clips;
    }

    private List<Clip> of(Dataset dataset) throws IOException {
        if (dataset.speakerIds().stream().anyMatch(speakers::contains)) {
            return dataset.clips().stream()
                    .filter(clip -> clip.speaker().filter(speakers::contains).isPresent())
                    .toList();
        }
        Optional<Split> split =
                TrainedSplit.find(dataset, model.manifest().training(), model.folder());
        return split.map(own -> own.part(part)).orElse(dataset.clips());
    }
}
