package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.WordSelection;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.DatasetAddition;
import org.audiodigit.dataset.SpeakerMetadata;
import org.audiodigit.dataset.WordCutter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cuts words out of recordings into a data set. */
@Command(
        name = "cut",
        description = {
            "Cuts the words out of recordings of one speaker and adds them to a data set.",
            "The words are recognised, or given by --labels or --sequence. Without either, words that"
                    + " the model is not sure of are left out. Each clip has up to 100 ms around the"
                    + " word.",
            "The exit code is 1 if a recording cannot be used."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CutCommand implements Callable<Integer> {

    private static final double MICRO = 1e6;

    @Mixin private CommandOutput output;

    @Mixin private ModelOption model;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "WAV files with recordings of the speaker.")
    private List<Path> files;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DATASET",
            description =
                    "The folder of the data set; created if it does not exist. Nothing in it is"
                            + " replaced.")
    private Path folder;

    @Option(
            names = "--speaker",
            required = true,
            paramLabel = "ID",
            description = "The name of the speaker in the data set.")
    private String speaker;

    @ArgGroup private WordSource words = new WordSource();

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            completionCandidates = Converters.ToLayout.class,
            converter = Converters.ToLayout.class,
            description = {
                "The layout of a new data set: ${COMPLETION-CANDIDATES}.",
                "Default: speaker-folders, or that of the data set."
            })
    private String layout;

    @Option(
            names = "--metadata",
            paramLabel = "KEY=VALUE",
            description = {
                "A text about the speaker for audioMNIST_meta.txt in the data set; can be repeated.",
                "Keys: accent, age, gender, microphone, native language, native speaker, origin,"
                        + " recordingdate, recordingroom."
            })
    private Map<String, String> metadata = new LinkedHashMap<>();

    private DatasetAddition dataset;
    private int clips;

    /** The JSON object of a clip; names and order are part of the interface. */
    private record ClipJson(
            String file,
            String recording,
            String label,
            String speaker,
            double start,
            double end) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        dataset = DatasetAddition.open(folder, Optional.ofNullable(layout));
        dataset.checkSpeaker(speaker);
        if (!metadata.isEmpty()) {
            SpeakerMetadata.add(dataset.dataset().directory(), speaker, metadata);
        }
        int exitCode = ExitCode.OK;
        try (ModelLoader loader = new ModelLoader(model.open())) {
            FileTranscriber transcriber = new FileTranscriber(loader);
            for (Path file : files) {
                try (WavFile recording = WavFile.open(file)) {
                    cut(file, recording, words.select(file, recording, transcriber));
                } catch (IOException e) {
                    exitCode = AudioDigit.SOME_INPUT_FAILED;
                    output.failed(file, namingOtherFile(file, e));
                }
            }
        }
        output.message(
                "Added %s of speaker %s to %s."
                        .formatted(Formats.count(clips, "clip"), speaker, folder));
        return exitCode;
    }

    /** Adds the name of a label file or the data set to the reason. */
    private static IOException namingOtherFile(Path recording, IOException e) {
        boolean other =
                e instanceof FileSystemException failure
                        && failure.getFile() != null
                        && !failure.getFile().equals(recording.toString());
        return other ? new IOException(Failures.sentence(e), e) : e;
    }

    private void check() {
        if (words.isEmptySequence()) {
            throw output.usageError("--sequence has no words.");
        }
        if (files.size() > 1 && words.isOneLabelFile()) {
            throw output.usageError("--labels needs a folder for several recordings.");
        }
        for (String key : metadata.keySet()) {
            if (!SpeakerMetadata.KEYS.contains(key)) {
                throw output.usageError(
                        "Unknown key of --metadata: '%s'; use one of: %s"
                                .formatted(key, String.join(", ", SpeakerMetadata.KEYS)));
            }
        }
    }

    private void cut(Path file, WavFile recording, WordSelection selection) throws IOException {
        selection.remarks().forEach(remark -> output.message(file + ": " + remark));
        new WordCutter(dataset, speaker)
                .cut(
                        selection,
                        recording.header().format().sampleRate(),
                        recording::read,
                        (clip, label, span) -> {
                            clips++;
                            print(file, clip, label, span);
                        });
    }

    private void print(Path recording, Path clip, String label, TranscribedWord word) {
        if (output.isJson()) {
            output.json(
                    new ClipJson(
                            clip.toString(),
                            recording.toString(),
                            label,
                            speaker,
                            Math.round(word.start() * MICRO) / MICRO,
                            Math.round(word.end() * MICRO) / MICRO));
        } else {
            output.line(
                    "%s  %s (%s) of %s"
                            .formatted(
                                    TranscriptText.plain(clip.toString()),
                                    TranscriptText.plain(label),
                                    TranscriptText.times(word),
                                    TranscriptText.plain(recording.toString())));
        }
    }
}
