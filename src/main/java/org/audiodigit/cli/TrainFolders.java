package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.JoinedDatasets;
import org.audiodigit.dataset.UnlabelledRecordings;
import org.audiodigit.training.AuxiliaryClips;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scans the folders of a training: the data set and the auxiliary clips. */
final class TrainFolders {

    @Mixin private DatasetFolders folders;

    @Option(
            names = "--only-train",
            paramLabel = "DIR",
            arity = "1..*",
            description =
                    "Data sets that are used in the training part only, e.g. synthetic speech.")
    private List<Path> trainingOnly = List.of();

    @Option(
            names = "--others",
            paramLabel = "DIR",
            arity = "1..*",
            description =
                    "Recordings of other words and noise, without any of the labels. The network"
                            + " learns to give all labels low scores for these, so that they are rejected.")
    private List<Path> unlabelled = List.of();

    Dataset dataset() throws IOException, InterruptedException {
        return folders.dataset();
    }

    AuxiliaryClips auxiliaryClips() throws IOException, InterruptedException {
        List<Dataset> datasets = new ArrayList<>();
        for (Path folder : trainingOnly) {
            datasets.add(DatasetScanner.standard().scan(folder));
        }
        List<Clip> others = new ArrayList<>();
        for (Path folder : unlabelled) {
            others.addAll(UnlabelledRecordings.scan(folder).clips());
        }
        List<Clip> clips = datasets.isEmpty() ? List.of() : JoinedDatasets.of(datasets).clips();
        return AuxiliaryClips.of(clips, others);
    }
}
