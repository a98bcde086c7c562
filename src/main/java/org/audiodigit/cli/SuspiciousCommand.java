package org.audiodigit.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.files.FilePaths;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.suspicion.Reason;
import org.audiodigit.training.suspicion.SuspicionReport;
import org.audiodigit.training.suspicion.SuspicionSearch;
import org.audiodigit.training.suspicion.SuspicionSearch.Judge;
import org.audiodigit.training.suspicion.SuspiciousClip;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the clips of a data set that are probably wrong. */
@Command(
        name = "suspicious",
        description = {
            "Lists the clips that are probably wrong, the most suspicious first: wrong labels (by"
                    + " cross-validation), duplicates, no word, several words, clipping.",
            "Clips that were kept in the window are not listed. The exit code is 1 if a recording"
                    + " cannot be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SuspiciousCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Mixin private DatasetFolders folders;

    @Mixin private ModelOption model;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "40",
            description = "List at most N clips; default: ${DEFAULT-VALUE}. --json lists all.")
    private int limit;

    /** The JSON object; names and order are part of the interface. */
    private record SuspicionJson(
            String dir,
            String model,
            int clips,
            Integer wrongLabels,
            int kept,
            List<ClipJson> suspicious,
            List<UnreadableJson> unreadable,
            String note) {}

    private record ClipJson(String file, String label, double score, List<ReasonJson> reasons) {}

    private record ReasonJson(
            String kind, String text, String suggested, Double probability, String original) {

        static ReasonJson of(Reason reason) {
            String suggested = null;
            Double probability = null;
            String original = null;
            if (reason instanceof Reason.WrongLabel wrong) {
                suggested = wrong.suggested();
                probability = wrong.probability();
            } else if (reason instanceof Reason.SameRecording same) {
                original = same.original();
            }
            return new ReasonJson(reason.kind(), reason.text(), suggested, probability, original);
        }
    }

    private record UnreadableJson(String file, String error) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (limit < 0) {
            throw output.usageError("--limit must be at least 0, not " + limit);
        }
        StoredModel stored = model.open();
        Dataset dataset = folders.dataset();
        Set<String> kept = FlagsFile.keptIn(dataset);
        SuspicionReport report;
        try (ModelLoader loader = new ModelLoader(stored)) {
            Judge judge =
                    new Judge(
                            loader.get(),
                            FilePaths.folderName(stored.folder()),
                            stored.folder(),
                            ProgramFolder.standard().embeddings());
            report =
                    new SuspicionSearch(dataset, new SuspicionSearch.Listener() {})
                            .run(Optional.of(judge));
        }
        SuspicionReport shown = report.without(kept);
        int left = report.clips().size() - shown.clips().size();
        if (output.isJson()) {
            output.json(json(dataset, stored, shown, left));
        } else {
            print(shown, left);
        }
        return report.unreadable().isEmpty() ? ExitCode.OK : AudioDigit.SOME_INPUT_FAILED;
    }

    private static SuspicionJson json(
            Dataset dataset, StoredModel stored, SuspicionReport report, int kept) {
        return new SuspicionJson(
                dataset.directory().toString(),
                stored.folder().toString(),
                report.checked(),
                report.wrongLabels().isPresent() ? report.wrongLabels().getAsInt() : null,
                kept,
                report.clips().stream().map(SuspiciousCommand::json).toList(),
                report.unreadable().entrySet().stream()
                        .map(entry -> new UnreadableJson(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(UnreadableJson::file))
                        .toList(),
                report.note());
    }

    private static ClipJson json(SuspiciousClip suspicious) {
        return new ClipJson(
                suspicious.clip().id(),
                suspicious.clip().label(),
                suspicious.score(),
                suspicious.reasons().stream().map(ReasonJson::of).toList());
    }

    private static String estimate(SuspicionReport report) {
        return report.wrongLabels().isEmpty()
                ? ""
                : "; estimated number of wrong labels: "
                        + Formats.count(report.wrongLabels().getAsInt());
    }

    private void print(SuspicionReport report, int kept) {
        TextTable table = TextTable.ofText(List.of("score", "file", "reason"));
        report.clips().stream()
                .limit(limit)
                .forEach(
                        clip ->
                                table.row(
                                        List.of(
                                                String.format(Locale.ROOT, "%.3f", clip.score()),
                                                clip.clip().id(),
                                                clip.text())));
        if (!report.clips().isEmpty() && limit > 0) {
            table.lines().forEach(output::line);
        }
        int more = report.clips().size() - limit;
        output.line(
                "%s of %s suspicious%s%s%s"
                        .formatted(
                                Formats.count(report.clips().size()),
                                Formats.count(report.checked(), "clip"),
                                more > 0 ? ", %s not listed".formatted(Formats.count(more)) : "",
                                kept > 0 ? ", %s kept".formatted(Formats.count(kept)) : "",
                                estimate(report)));
        if (!report.note().isEmpty()) {
            output.line(report.note());
        }
        report.unreadable().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> output.error(entry.getKey() + ": " + entry.getValue()));
    }
}
