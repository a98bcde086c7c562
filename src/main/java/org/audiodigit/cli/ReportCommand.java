package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.JoinedDatasets;
import org.audiodigit.dataset.Problem;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.RunDetails;
import org.audiodigit.model.StoredModel;
import org.audiodigit.report.ReportSubject;
import org.audiodigit.report.RunReport;
import org.audiodigit.training.AccuracyInterval;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.FeatureCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a report on a model and its evaluation. */
@Command(
        name = "report",
        description = {
            "Evaluates a model and writes a report as one HTML file, which needs no network.",
            "The exit code is 1 if a recording cannot be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReportCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Mixin private ModelOption model;

    @Mixin private PartOption part;

    @Option(
            names = "--data",
            arity = "1..*",
            paramLabel = "DIR",
            description = {
                "The data set to evaluate on; several are joined.",
                "Default: the one that the model was trained on, if a folder of its name is in the"
                        + " current folder or in one of the three folders above the model."
            })
    private List<Path> data = List.of();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "X.html",
            description = "The file to write.")
    private Path file;

    /** The JSON object; names and order are part of the interface. */
    private record ReportJson(
            String file,
            long bytes,
            double accuracy,
            double low,
            double high,
            int clips,
            String part,
            String inTraining,
            int unreadable) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        OutputFile.check(file);
        StoredModel stored = model.open();
        Dataset dataset = dataset(stored);
        EvaluatedPart evaluated = part.choose(dataset, stored);
        List<Problem> unreadable = new ArrayList<>();
        dataset.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                .forEach(unreadable::add);
        Evaluation evaluation = evaluate(stored, evaluated.clips(), unreadable);
        unreadable.forEach(problem -> output.error(problem.file() + ": " + problem.reason()));
        ReportSubject subject =
                new ReportSubject(
                        RunDetails.read(stored.folder()).nameIn(stored.folder()),
                        stored,
                        dataset,
                        evaluated,
                        evaluation,
                        unreadable);
        long bytes = RunReport.write(file, subject, Clock.systemUTC(), new Evaluator.Listener() {});
        print(evaluated, evaluation, bytes, unreadable.size());
        return unreadable.isEmpty() ? ExitCode.OK : AudioDigit.SOME_INPUT_FAILED;
    }

    private Dataset dataset(StoredModel stored) throws IOException, InterruptedException {
        if (data.isEmpty()) {
            return TrainedDataset.find(stored, Path.of("").toAbsolutePath());
        }
        List<Dataset> datasets = new ArrayList<>();
        for (Path folder : data) {
            datasets.add(DatasetScanner.standard().scan(folder));
        }
        return JoinedDatasets.of(datasets);
    }

    private static Evaluation evaluate(
            StoredModel stored, List<Clip> clips, List<Problem> unreadable)
            throws IOException, InterruptedException {
        try (DigitModel loaded = stored.load()) {
            return Evaluator.evaluate(
                    loaded::classify,
                    stored.manifest().labels(),
                    clips,
                    FeatureCache.uncached(loaded.frontEnd()),
                    new Evaluator.Listener() {
                        @Override
                        public void onUnreadable(Clip clip, String reason) {
                            unreadable.add(Problem.unreadable(clip.id(), reason));
                        }
                    });
        }
    }

    private void print(EvaluatedPart evaluated, Evaluation evaluation, long bytes, int unreadable) {
        int clips = evaluation.clips().size();
        AccuracyInterval interval = AccuracyInterval.of(evaluation.confusion().correct(), clips);
        String name = Converters.nameOf(evaluated.part());
        if (output.isJson()) {
            output.json(
                    new ReportJson(
                            file.toString(),
                            bytes,
                            evaluation.accuracy(),
                            interval.low(),
                            interval.high(),
                            clips,
                            name,
                            evaluated.inTraining(),
                            unreadable));
            return;
        }
        if (clips == 0) {
            output.line(
                    "%s (%s): no clip was evaluated, since no recording could be read"
                            .formatted(file, RunReport.size(bytes)));
            return;
        }
        output.line(
                "%s (%s): accuracy %s on %s, part %s, 95 %% interval %s"
                        .formatted(
                                file,
                                RunReport.size(bytes),
                                Formats.percent(evaluation.accuracy()),
                                Formats.count(clips, "clip"),
                                name,
                                interval.text()));
        output.line(evaluated.note());
    }
}
