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
import org.audiodigit.model.Calibration;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.CalibrationSamples;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.TrainedSplit;
import org.audiodigit.training.calibration.CalibrationFit;
import org.audiodigit.training.calibration.CalibrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calibrates a model's probabilities and its rejection threshold. */
@Command(
        name = "calibrate",
        description = {
            "Calibrates a model's probabilities and its rejection threshold.",
            "The exit code is 1 if a recording cannot be read."
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
            description = "The model; the result is written to its manifest.")
    private Path model;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description =
                    "Data sets with speakers that the model was not trained on. Only the validation"
                            + " part is used of the model's own data set, with --check the test part.")
    private List<Path> directories = List.of();

    @Option(
            names = "--speakers",
            split = ",",
            paramLabel = "NAME",
            description =
                    "The speakers that were held out from the training. Only their recordings are used"
                            + " of the data sets that contain some of them.")
    private List<String> speakers = List.of();

    @Option(
            names = "--as",
            arity = "1..*",
            paramLabel = "MODEL_DIR",
            description =
                    "Fit nothing; use the mean of the calibrations of these models. For a model that was"
                            + " trained on all speakers: models trained the same way with some speakers held out.")
    private List<Path> matching = List.of();

    @Option(
            names = "--others",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Data sets without digits: other words, noise, music, coughs.")
    private List<Path> others = List.of();

    @Option(
            names = "--keep",
            defaultValue = "97",
            paramLabel = "PERCENT",
            description =
                    "Share of the correct predictions to accept; default: ${DEFAULT-VALUE} percent.")
    private double keep;

    @Option(
            names = "--check",
            description = "Change nothing; evaluate the model's calibration on these data sets.")
    private boolean check;

    private int exitCode = ExitCode.OK;

    @Override
    @SuppressWarnings("try") // only held open for the duration of the block
    public Integer call() throws IOException, InterruptedException {
        if (!(keep >= PERCENT / 2 && keep <= PERCENT)) {
            throw output.usageError("--keep must be from 50 to 100 percent.");
        }
        if (check && !matching.isEmpty()) {
            throw output.usageError("--check and --as cannot be used together.");
        }
        if (directories.isEmpty() && (matching.isEmpty() || !speakers.isEmpty())) {
            throw output.usageError("Specify the folder of a data set.");
        }
        if (check) {
            return calibrate();
        }
        StoredModel.openVerified(model);
        try (FolderLock lock = FolderLock.acquire(model)) {
            return calibrate();
        }
    }

    private Integer calibrate() throws IOException, InterruptedException {
        StoredModel stored = StoredModel.openVerified(model);
        List<Clip> clips = heldOut(stored, scan(directories));
        List<Dataset> unknown = scan(others);
        if (!matching.isEmpty()) {
            ModelStore.update(model, stored.manifest().with(meanOfMatching(stored.manifest())));
            stored = StoredModel.openVerified(model);
        }
        CalibrationReport report = report(stored, clips, unknown);
        if (output.isJson()) {
            output.json(CalibrationResult.of(report, !check));
        } else {
            CalibrationResult.lines(report).forEach(output::line);
        }
        return exitCode;
    }

    private List<Dataset> scan(List<Path> folders) throws IOException, InterruptedException {
        List<Dataset> datasets = new ArrayList<>();
        for (Path folder : folders) {
            Dataset dataset = DatasetScanner.standard().scan(folder);
            dataset.problems().stream()
                    .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                    .forEach(problem -> unreadable(problem.file(), problem.reason()));
            datasets.add(dataset);
        }
        return datasets;
    }

    private void unreadable(String file, String reason) {
        exitCode = AudioDigit.SOME_INPUT_FAILED;
        output.error(file + ": " + reason);
    }

    /** Returns the clips that the model was not trained on. */
    private List<Clip> heldOut(StoredModel stored, List<Dataset> datasets) throws IOException {
        for (String speaker : speakers) {
            if (datasets.stream().noneMatch(d -> d.speakerIds().contains(speaker))) {
                throw new DatasetException(
                        datasets.get(0).directory(), "contains no recordings of " + speaker);
            }
        }
        List<Clip> clips = new ArrayList<>();
        for (Dataset dataset : datasets) {
            clips.addAll(heldOut(stored, dataset));
        }
        return clips;
    }

    private List<Clip> heldOut(StoredModel stored, Dataset dataset) throws IOException {
        if (dataset.speakerIds().stream().anyMatch(speakers::contains)) {
            return dataset.clips().stream()
                    .filter(clip -> clip.speaker().filter(speakers::contains).isPresent())
                    .toList();
        }
        return TrainedSplit.find(dataset, stored.manifest().training(), stored.folder())
                .map(own -> own.split().part(check ? Part.TEST : Part.VALIDATION))
                .orElse(dataset.clips());
    }

    private Calibration meanOfMatching(ModelManifest manifest) throws IOException {
        List<Calibration> calibrations = new ArrayList<>();
        for (Path folder : matching) {
            ModelManifest other = ModelStore.manifest(folder);
            boolean matches =
                    other.architecture().equals(manifest.architecture())
                            && other.frontEnd().equals(manifest.frontEnd())
                            && other.labels().equals(manifest.labels());
            if (!matches) {
                throw new ModelException(
                        folder,
                        "has another architecture, front end or labels than %s; its calibration does not apply to that model"
                                .formatted(model));
            }
            if (other.calibration() == null) {
                throw new ModelException(folder, "is not calibrated");
            }
            calibrations.add(other.calibration());
        }
        return CalibrationFit.mean(calibrations);
    }

    private CalibrationReport report(StoredModel stored, List<Clip> clips, List<Dataset> unknown)
            throws IOException, InterruptedException {
        try (DigitModel loaded = stored.load()) {
            CalibrationSamples samples = new CalibrationSamples(loaded, listener());
            samples.addKnown(clips);
            if (samples.knownClips() == 0 && !directories.isEmpty()) {
                throw new DatasetException(
                        directories.get(0), "contains no recordings with labels of the model");
            }
            for (Dataset dataset : unknown) {
                samples.addOthers(dataset);
            }
            if (check || !matching.isEmpty()) {
                return samples.calibrationFit().evaluate(loaded.manifest().calibrationOrNone());
            }
            CalibrationReport report = samples.calibrationFit().fit(keep / PERCENT);
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
