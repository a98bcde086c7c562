package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.audiodigit.common.Formats;
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

/** Adapts a model to the voice of one speaker. */
@Command(
        name = "adapt",
        description = {
            "Adapts a model to the voice of one speaker with a few recordings of each label.",
            "The last take of each label is first held out, to measure the effect."
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
            description =
                    "Recordings of the speaker, in any supported layout;"
                            + " at least two takes of each label, three are better.")
    private Path directory;

    @Option(
            names = "--output",
            paramLabel = "MODEL_DIR",
            required = true,
            description = "The folder to write the adapted model to.")
    private Path folder;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Recordings of other speakers, whose accuracy is to be preserved;"
                            + " default: the bundled recordings.")
    private Path keep;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Random seed of the augmentation; default: ${DEFAULT-VALUE}.")
    private long seed;

    /** The JSON object of the result; names and order are part of the interface. */
    private record AdaptationJson(
            String model, int learned, Comparison own, Comparison others, double seconds) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        TrainingRun.requireFolder(folder);
        StoredModel stored = model.open();
        if (normalised(folder).equals(normalised(stored.folder()))) {
            throw output.usageError("--output would overwrite the model; choose another folder.");
        }
        Dataset own = DatasetScanner.standard().scan(directory);
        Path others = keep == null ? BundledRecordings.unpackedIn(ProgramFolder.standard()) : keep;
        try (DigitModel adapted = stored.load()) {
            print(
                    new Adaptation(adapted, seed)
                            .run(own, DatasetScanner.standard().scan(others), folder));
            return ExitCode.OK;
        } catch (TrainingException e) {
            output.error(e.getMessage());
            return AudioDigit.SOME_INPUT_FAILED;
        }
    }

    private static Path normalised(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private void print(AdaptationOutcome outcome) {
        if (output.isJson()) {
            output.json(
                    new AdaptationJson(
                            folder.toString(),
                            outcome.recordings(),
                            outcome.own(),
                            outcome.others(),
                            outcome.seconds()));
            return;
        }
        TextTable table = TextTable.ofNumbers(List.of("accuracy on", "clips", "before", "after"));
        table.row(row("held-out takes", outcome.own()));
        table.row(row("other speakers", outcome.others()));
        table.lines().forEach(output::line);
        output.line(
                String.format(
                        Locale.ROOT,
                        "Saved in %s, adapted to all %d recordings in %.1f s.",
                        folder,
                        outcome.recordings(),
                        outcome.seconds()));
    }

    private static List<String> row(String recordings, Comparison comparison) {
        return List.of(
                recordings,
                Integer.toString(comparison.clips()),
                Formats.percent(comparison.before().accuracy()),
                Formats.percent(comparison.after().accuracy()));
    }
}
