package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Problem;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.CalibrationSamples;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.calibration.CalibrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model's probabilities true ones, and has it say when it is not sure. */
@Command(
        name = "calibrate",
        description = {
            "Makes a model's probabilities true ones, and chooses when it says \"not sure\".",
            "Exit code 1 if one of the recordings could not be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CalibrateCommand implements Callable<Integer> {

    private static final double PERCENT = 100;

    @Mixin private CommandOutput output;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL_DIR",
            description = "The model; its manifest takes the result.")
    private Path model;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = {
                "Data sets of people that the model was not trained on. Of the one that it was",
                "trained on, its validation part is taken, or the test part to check."
            })
    private List<Path> directories = List.of();

    @Option(
            names = "--speakers",
            split = ",",
            paramLabel = "NAME",
            description = {
                "Of the data sets that they are in, take the recordings of these speakers alone;",
                "they are those that training held out."
            })
    private List<String> speakers = List.of();

    @Option(
            names = "--as",
            arity = "1..*",
            paramLabel = "MODEL_DIR",
            description = {
                "Fit nothing: take the mean of these models' calibrations. For a model that was",
                "trained on everyone, by models trained likewise with some speakers held out."
            })
    private List<Path> likewise = List.of();

    @Option(
            names = "--others",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Data sets of what is no digit: other words, noise, music, coughs.")
    private List<Path> others = List.of();

    @Option(
            names = "--keep",
            defaultValue = "97",
            paramLabel = "PERCENT",
            description =
                    "How many of the right answers are to be given; default ${DEFAULT-VALUE}.")
    private double keep;

    @Option(
            names = "--check",
            description = "Change nothing: tell how the model's calibration does on these.")
    private boolean check;

    private int exitCode = ExitCode.OK;

    @Override
    @SuppressWarnings("try") // held, not asked
    public Integer call() throws IOException, InterruptedException {
        if (!(keep >= PERCENT / 2 && keep <= PERCENT)) {
            throw output.wrongUse("--keep is a share of 50 to 100 percent.");
        }
        if (check && !likewise.isEmpty()) {
            throw output.wrongUse("--check changes nothing and --as does; name one of them.");
        }
        if (directories.isEmpty() && (likewise.isEmpty() || !speakers.isEmpty())) {
            throw output.wrongUse("Name the folder of a data set.");
        }
        if (check) {
            return calibrate();
        }
        StoredModel.openVerified(model);
        try (FolderLock claim = FolderLock.acquire(model)) {
            return calibrate();
        }
    }

    private Integer calibrate() throws IOException, InterruptedException {
        StoredModel stored = StoredModel.openVerified(model);
        List<Dataset> known = scan(directories);
        List<Clip> clips =
                new HeldOutClips(stored, speakers, check ? Part.TEST : Part.VALIDATION).of(known);
        List<Dataset> strange = scan(others);
        if (!likewise.isEmpty()) {
            ModelManifest mean = stored.manifest().with(MatchingModels.mean(stored, likewise));
            ModelStore.update(model, mean);
            stored = StoredModel.openVerified(model);
        }
        CalibrationReport report = report(stored, clips, strange);
        if (output.isJson()) {
            output.json(CalibrationJson.of(report, !check));
        } else {
            CalibrationText.lines(report).forEach(output::line);
        }
        return exitCode;
    }

    private List<Dataset> scan(List<Path> folders) throws IOException, InterruptedException {
        List<Dataset> datasets = new ArrayList<>();
        for (Path folder : folders) {
            datasets.add(scan(folder));
        }
        return datasets;
    }

    private Dataset scan(Path directory) throws IOException, InterruptedException {
        Dataset dataset = DatasetScanner.standard().scan(directory);
        dataset.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                .forEach(problem -> unreadable(problem.file(), problem.reason()));
        return dataset;
    }

    private void unreadable(String file, String reason) {
        exitCode = AudioDigit.SOME_INPUT_FAILED;
        output.complain(file + ": " + reason);
    }

    private CalibrationReport report(StoredModel stored, List<Clip> clips, List<Dataset> strange)
            throws IOException, InterruptedException {
        try (DigitModel loaded = stored.load()) {
            CalibrationSamples samples = new CalibrationSamples(loaded, listener());
            samples.addKnown(clips);
            if (samples.knownClips() == 0 && !directories.isEmpty()) {
                throw new DatasetException(
                        directories.get(0), "holds no recording of what the model knows");
            }
            for (Dataset dataset : strange) {
                samples.addOthers(dataset);
            }
            if (check || !likewise.isEmpty()) {
                return samples.fit().checked(loaded.manifest().calibrationOrNone());
            }
            CalibrationReport report = samples.fit().fitted(keep / PERCENT);
            ModelStore.update(model, loaded.manifest().with(report.calibration()));
            return report;
        }
    }

    private Evaluator.Listener listener() {
        return new Evaluator.Listener() {
            @Override
            public void onUnreadable(Clip clip, String reason) {
                unreadable(clip.id(), reason);
            }
        };
    }
}
