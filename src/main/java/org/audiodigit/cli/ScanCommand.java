package org.audiodigit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a folder holds as a data set. */
@Command(
        name = "scan",
        description = {
            "Tells a data set's layout, labels, speakers, counts, seconds and problems.",
            "Exit code 1 if something in it could not be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ScanCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Parameters(paramLabel = "DIR", description = "The data set's folder, or one that holds it.")
    private Path directory;

    /** As the JSON says it; the names and their order are part of the interface. */
    private record Report(
            String dir,
            String layout,
            int clips,
            List<String> labels,
            List<String> speakers,
            double seconds,
            List<Trouble> problems) {}

    private record Trouble(String file, String reason) {}

    @Override
    public Integer call() throws Exception {
        Dataset dataset = DatasetScanner.standard().scan(directory);
        if (output.isJson()) {
            output.json(report(dataset));
        } else {
            ScanText.print(dataset, output::line);
        }
        boolean failed =
                dataset.problems().stream()
                        .anyMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE);
        return failed ? AudioDigit.SOME_INPUT_FAILED : ExitCode.OK;
    }

    private static Report report(Dataset dataset) {
        return new Report(
                dataset.directory().toString(),
                dataset.layout(),
                dataset.clips().size(),
                dataset.labels(),
                dataset.speakerIds(),
                dataset.seconds(),
                dataset.problems().stream()
                        .map(problem -> new Trouble(problem.file(), problem.reason()))
                        .toList());
    }
}
