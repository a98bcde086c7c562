package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        List<List<Path>> folders = new ArrayList<>(List.of(List.of()));
        for (String name : Dataset.joinedNames(training.dataset())) {
            List<Path> candidates = folders(name, model.folder(), current);
            if (candidates.isEmpty()) {
                throw new ModelException(
                        model.folder(),
                        "was trained on the data set '%s', which is neither in the current folder nor beside the model; specify a data set with --data"
                                .formatted(name));
            }
            folders =
                    folders.stream()
                            .flatMap(chosen -> candidates.stream().map(c -> with(chosen, c)))
                            .toList();
        }
        Map<Path, Dataset> scanned = new HashMap<>();
        for (List<Path> chosen : folders) {
            Dataset dataset = scan(chosen, scanned);
            if (TrainedSplit.find(dataset, training, model.folder()).isPresent()) {
                return dataset;
            }
        }
        throw new ModelException(
                model.folder(),
                "was trained on the data set '%s', but %s contains other clips; specify a data set with --data"
                        .formatted(training.dataset(), folders.get(0).get(0)));
    }

    private static List<Path> with(List<Path> chosen, Path next) {
        return Stream.concat(chosen.stream(), Stream.of(next)).toList();
    }

    /**
     * @param scanned the data sets that were scanned before
     */
    private static Dataset scan(List<Path> folders, Map<Path, Dataset> scanned)
            throws IOException, InterruptedException {
        List<Dataset> datasets = new ArrayList<>();
        for (Path folder : folders) {
            if (!scanned.containsKey(folder)) {
                scanned.put(folder, DatasetScanner.standard().scan(folder));
            }
            datasets.add(scanned.get(folder));
        }
        return JoinedDatasets.of(datasets);
    }

    /** The folders of a name, those in the current folder and near the model in front. */
    private static List<Path> folders(String name, Path model, Path current) {
        List<Path> above = new ArrayList<>(List.of(current.toAbsolutePath()));
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
                .distinct()
                .toList();
    }
}
