package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.Adaptation;
import org.audiodigit.training.AdaptationOutcome;
import org.audiodigit.training.AdaptationOutcome.Comparison;
import org.audiodigit.training.TrainingException;
import org.audiodigit.training.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tunes a model to one person's voice. */
@Command(
        name = "adapt",
        description = {
            "Tunes a model to one person's voice, from a few recordings of each label.",
            "The last take of each is first held back, to see what it brings."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AdaptCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Mixin private ModelOption model;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            required = true,
            description = {
                "The person's recordings, in any layout of a data set;",
                "two takes or more of each label, better three."
            })
    private Path directory;

    @Option(
            names = "--output",
            paramLabel = "MODEL_DIR",
            required = true,
            description = "The folder that the tuned model goes to.")
    private Path folder;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = {
                "Recordings of other people, that they are not forgotten;",
                "by default those that come with the program."
            })
    private Path keep;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of the variations; ${DEFAULT-VALUE} by default.")
    private long seed;

    /** As the JSON says it; the names and their order are part of the interface. */
    private record Tuned(
            String model, int learned, Comparison own, Comparison others, double seconds) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        TrainingRun.requireFolder(folder);
        StoredModel stored = model.open();
        if (folder.toAbsolutePath()
                .normalize()
                .equals(stored.folder().toAbsolutePath().normalize())) {
            throw output.wrongUse("--output would overwrite the model; name another folder.");
        }
        Dataset own = DatasetScanner.standard().scan(directory);
        Path others = keep == null ? BundledRecordings.unpackedIn(ProgramFolder.standard()) : keep;
        try (DigitModel tuned = stored.load()) {
            print(
                    new Adaptation(tuned, seed)
                            .run(own, DatasetScanner.standard().scan(others), folder));
            return ExitCode.OK;
        } catch (TrainingException e) {
            output.complain(e.getMessage());
            return AudioDigit.SOME_INPUT_FAILED;
        }
    }

    private void print(AdaptationOutcome outcome) {
        if (output.isJson()) {
            output.json(
                    new Tuned(
                            folder.toString(),
                            outcome.recordings(),
                            outcome.own(),
                            outcome.others(),
                            outcome.seconds()));
            return;
        }
        TextTable table = TextTable.ofNumbers(List.of("judged on", "clips", "before", "after"));
        table.row(row("takes held back", outcome.own()));
        table.row(row("other voices", outcome.others()));
        table.lines().forEach(output::line);
        output.line(
                String.format(
                        Locale.ROOT,
                        "Kept in %s, tuned to all %d recordings in %.1f s.",
                        folder,
                        outcome.recordings(),
                        outcome.seconds()));
    }

    private static List<String> row(String what, Comparison judged) {
        return List.of(
                what,
                Integer.toString(judged.clips()),
                TextNumbers.percent(judged.before().accuracy()),
                TextNumbers.percent(judged.after().accuracy()));
    }
}
