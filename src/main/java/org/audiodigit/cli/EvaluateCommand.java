package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.audiodigit.cli.EvaluationReport.Unreadable;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Problem;
import org.audiodigit.files.FilePaths;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.FeatureCache;
import org.audiodigit.training.comparison.ComparedNames;
import org.audiodigit.training.comparison.LearnedClips;
import org.audiodigit.training.comparison.RunsComparison;
import org.audiodigit.training.comparison.RunsComparison.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates a model on a data set. */
@Command(
        name = "evaluate",
        description = {
            "Evaluates a model on a data set.",
            "The exit code is 1 if a recording cannot be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class EvaluateCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Mixin private DatasetFolders folders;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL_DIR",
            description = "The model to evaluate.")
    private Path model;

    @Mixin private PartOption part;

    @Option(
            names = "--compare",
            paramLabel = "MODEL_DIR",
            description = {
                "Another model to evaluate on the same clips and to compare by McNemar's test."
                        + " Can be repeated.",
                "With --json, the comparison is a second object."
            })
    private List<Path> compared = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        StoredModel stored = StoredModel.openVerified(model);
        List<StoredModel> others = new ArrayList<>();
        for (Path other : compared) {
            others.add(StoredModel.openVerified(other));
        }
        Dataset dataset = folders.dataset();
        EvaluatedPart evaluated = part.choose(dataset, stored);
        List<Unreadable> unreadable = unreadable(dataset);
        Evaluation evaluation = evaluate(stored, evaluated.clips(), unreadable);
        EvaluationReport report =
                EvaluationReport.of(
                        evaluation,
                        stored.manifest().labels(),
                        dataset.speakerIds(),
                        evaluated,
                        unreadable);
        print(report, evaluated);
        if (!others.isEmpty() && evaluation.clips().isEmpty()) {
            output.error("No recording could be read. There is nothing to compare.");
        } else if (!others.isEmpty()) {
            others.add(0, stored);
            print(ComparisonReport.of(compare(dataset, others, evaluation, evaluated.clips())));
        }
        return unreadable.isEmpty() ? ExitCode.OK : AudioDigit.SOME_INPUT_FAILED;
    }

    private static List<Unreadable> unreadable(Dataset dataset) {
        List<Unreadable> unreadable = new ArrayList<>();
        dataset.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                .map(problem -> new Unreadable(problem.file(), problem.reason()))
                .forEach(unreadable::add);
        return unreadable;
    }

    private static Evaluation evaluate(
            StoredModel stored, List<Clip> clips, List<Unreadable> unreadable)
            throws IOException, InterruptedException {
        try (DigitModel loaded = stored.load()) {
            return Evaluator.evaluate(
                    loaded::classify,
                    stored.manifest().labels(),
                    clips,
                    new FeatureCache(loaded.frontEnd()),
                    new Evaluator.Listener() {
                        @Override
                        public void onUnreadable(Clip clip, String reason) {
                            unreadable.add(new Unreadable(clip.id(), reason));
                        }
                    });
        }
    }

    /**
     * Evaluates the other models on the same clips; unreadable clips were reported before.
     *
     * @param evaluation of the first model
     */
    private static RunsComparison compare(
            Dataset dataset, List<StoredModel> models, Evaluation evaluation, List<Clip> clips)
            throws IOException, InterruptedException {
        List<Path> folders = models.stream().map(StoredModel::folder).toList();
        List<String> names =
                ComparedNames.distinct(
                        folders.stream().map(FilePaths::folderName).toList(), folders);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            StoredModel stored = models.get(i);
            LearnedClips learned =
                    LearnedClips.of(dataset, stored.manifest().training(), folders.get(i), clips);
            Evaluation ofRun = i == 0 ? evaluation : evaluate(stored, clips, new ArrayList<>());
            runs.add(new Run(names.get(i), stored.manifest(), ofRun, learned));
        }
        return RunsComparison.of(runs);
    }

    private void print(ComparisonReport comparison) {
        if (output.isJson()) {
            output.json(comparison);
        } else {
            output.line("");
            comparison.lines().forEach(output::line);
        }
    }

    private void print(EvaluationReport report, EvaluatedPart evaluated) {
        if (output.isJson()) {
            output.json(report);
            return;
        }
        report.unreadable().forEach(u -> output.error(u.file() + ": " + u.reason()));
        report.lines(evaluated).forEach(output::line);
    }
}
