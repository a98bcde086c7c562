package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.JoinedDatasets;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.TrainedSplit;

/**
 * Finds the data set that a model was trained on. A manifest has the name of its folder, but not
 * its path.
 */
final class TrainedDataset {

    /** How many folders above the model are searched. */
    private static final int MAX_LEVELS = 3;

    private TrainedDataset() {}

    /**
     * Looks for the data set in a folder and in the folders above the model.
     *
     * @param current searched first
     * @throws ModelException if the data set is not there
     */
    static Dataset find(StoredModel model, Path current) throws IOException, InterruptedException {
        Training training = model.manifest().training();
        List<Dataset> found = new ArrayList<>();
        for (String name : Dataset.joinedNames(training.dataset())) {
            Optional<Path> folder = folder(name, model.folder(), current);
            if (folder.isEmpty()) {
                throw new ModelException(
                        model.folder(),
                        "was trained on the data set '%s', which is neither in the current folder nor beside the model; specify a data set with --data"
                                .formatted(name));
            }
            found.add(DatasetScanner.standard().scan(folder.get()));
        }
        Dataset dataset = JoinedDatasets.of(found);
        if (TrainedSplit.find(dataset, training, model.folder()).isEmpty()) {
            throw new ModelException(
                    model.folder(),
                    "was trained on the data set '%s', but %s contains other clips; specify a data set with --data"
                            .formatted(training.dataset(), dataset.directory()));
        }
        return dataset;
    }

    private static Optional<Path> folder(String name, Path model, Path current) {
        List<Path> above = new ArrayList<>(List.of(current));
        Path folder = model.toAbsolutePath().normalize().getParent();
        for (int level = 0; level < MAX_LEVELS && folder != null; level++) {
            above.add(folder);
            folder = folder.getParent();
        }
        // a name from a manifest must not lead to another folder
        return above.stream()
                .map(parent -> parent.resolve(name).normalize())
                .filter(child -> child.getFileName() != null)
                .filter(child -> child.getFileName().toString().equals(name))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
