package org.audiodigit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.dataset.Problem;
import org.audiodigit.dataset.SpeakerInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Describes the data set in a folder. */
@Command(
        name = "scan",
        description = {
            "Prints layout, labels, speakers, counts, duration and problems of a data set.",
            "The exit code is 1 if a recording cannot be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ScanCommand implements Callable<Integer> {

    private static final int MAX_LISTED_PROBLEMS = 20;

    @Mixin private CommandOutput output;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder of the data set, or a folder that contains it.")
    private Path directory;

    /** The JSON object of the data set; names and order are part of the interface. */
    private record ScanJson(
            String dir,
            String layout,
            int clips,
            List<String> labels,
            List<String> speakers,
            double seconds,
            List<ProblemJson> problems) {

        static ScanJson of(Dataset dataset) {
            return new ScanJson(
                    dataset.directory().toString(),
                    dataset.layout(),
                    dataset.clips().size(),
                    dataset.labels(),
                    dataset.speakerIds(),
                    dataset.seconds(),
                    dataset.problems().stream()
                            .map(problem -> new ProblemJson(problem.file(), problem.reason()))
                            .toList());
        }
    }

    private record ProblemJson(String file, String reason) {}

    @Override
    public Integer call() throws Exception {
        Dataset dataset = DatasetScanner.standard().scan(directory);
        if (output.isJson()) {
            output.json(ScanJson.of(dataset));
        } else {
            print(dataset);
        }
        boolean failed =
                dataset.problems().stream()
                        .anyMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE);
        return failed ? AudioDigit.SOME_INPUT_FAILED : ExitCode.OK;
    }

    private void print(Dataset dataset) {
        output.line(dataset.directory().toString());
        line("layout", dataset.layout());
        line("clips", dataset.clips().size());
        line("seconds", String.format(Locale.ROOT, "%.1f", dataset.seconds()));
        line("labels", dataset.labels().size());
        dataset.clipsPerLabel().forEach((label, clips) -> line("  " + label, clips));
        line("speakers", dataset.speakers().size());
        Map<String, Integer> clips = dataset.clipsPerSpeaker();
        for (SpeakerInfo speaker : dataset.speakers()) {
            String id = speaker.id();
            String details =
                    String.format(Locale.ROOT, "%-5d %s", clips.get(id), description(speaker));
            line("  " + id, details.strip());
        }
        List<Problem> problems = dataset.problems();
        line("problems", problems.size());
        problems.stream()
                .limit(MAX_LISTED_PROBLEMS)
                .forEach(problem -> output.line("  " + problem.file() + ": " + problem.reason()));
        if (problems.size() > MAX_LISTED_PROBLEMS) {
            output.line(
                    "  and %d more; --json lists all"
                            .formatted(problems.size() - MAX_LISTED_PROBLEMS));
        }
    }

    private void line(String name, Object value) {
        output.line(TextTable.line(12, name, value));
    }

    private static String description(SpeakerInfo speaker) {
        return Stream.of(
                        speaker.gender(),
                        speaker.age().map(age -> "age " + age),
                        speaker.accent().map(accent -> "accent " + accent),
                        speaker.nativeSpeaker().map(answer -> "native speaker: " + answer),
                        speaker.origin(),
                        speaker.recordingRoom(),
                        speaker.recordingDate())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
