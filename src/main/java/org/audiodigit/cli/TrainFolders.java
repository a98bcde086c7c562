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

/** Where the clips of a training come from. */
final class TrainFolders {

    @Mixin private DatasetFolders folders;

    @Option(
            names = "--only-train",
            paramLabel = "DIR",
            arity = "1..*",
            description = "Data sets that only ever train, e.g. synthetic speech.")
    private List<Path> onlyTrained = List.of();

    @Option(
            names = "--others",
            paramLabel = "DIR",
            arity = "1..*",
            description = {
                "Recordings of none of the labels: other words, noise.",
                "The network learns to have no opinion of them."
            })
    private List<Path> others = List.of();

    Dataset dataset() throws IOException, InterruptedException {
        return folders.dataset();
    }

    AuxiliaryClips extras() throws IOException, InterruptedException {
        List<Dataset> trained = new ArrayList<>();
        for (Path folder : onlyTrained) {
            trained.add(DatasetScanner.standard().scan(folder));
        }
        List<Clip> strange = new ArrayList<>();
        for (Path folder : others) {
            strange.addAll(UnlabelledRecordings.scan(folder).clips());
        }
        List<Clip> clips = trained.isEmpty() ? List.of() : JoinedDatasets.of(trained).clips();
        return AuxiliaryClips.of(clips, strange);
    }
}
