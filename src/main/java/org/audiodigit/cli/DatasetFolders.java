package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.JoinedDatasets;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scans one data set, or several that are joined into one. */
final class DatasetFolders {

    @Parameters(
            paramLabel = "DIR",
            description = "The folder of the data set, or a folder that contains it.")
    private Path directory;

    @Option(
            names = "--also",
            paramLabel = "DIR",
            arity = "1..*",
            description = "Further data sets, joined with the first before the split.")
    private List<Path> also = List.of();

    Dataset dataset() throws IOException, InterruptedException {
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(DatasetScanner.standard().scan(directory));
        for (Path folder : also) {
            datasets.add(DatasetScanner.standard().scan(folder));
        }
        return JoinedDatasets.of(datasets);
    }
}
