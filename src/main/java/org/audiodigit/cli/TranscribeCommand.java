package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFinder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Transcribes recordings of several words. */
@Command(
        name = "transcribe",
        description = {
            "Finds and recognises every word of recordings of any length, with start and end.",
            "Digits may follow each other without pauses; words of other models need pauses of at least"
                    + " 0.25 s. A question mark marks words that the model is not sure of.",
            "The exit code is 1 if a recording cannot be read or a label file cannot be written."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TranscribeCommand implements Callable<Integer>, ParallelFiles.Listener<Transcript> {

    @Mixin private CommandOutput output;

    @Mixin private ModelOption model;

    @ArgGroup(exclusive = false)
    private LabelOutput labels;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "WAV files, or folders to search for them, up to 32 levels deep.")
    private List<Path> inputs;

    private int exitCode = ExitCode.OK;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (labels != null) {
            labels.check();
        }
        try (ModelLoader loader = new ModelLoader(model.open());
                ParallelFiles<Transcript> files =
                        new ParallelFiles<>(new FileTranscriber(loader), this)) {
            for (Path input : inputs) {
                WavFinder.find(input, files);
            }
            files.finish();
        }
        return exitCode;
    }

    @Override
    public void done(Path file, Transcript transcript) {
        try {
            if (labels != null) {
                labels.write(file, inputs, transcript);
            }
        } catch (IOException e) {
            failed(file, e);
            return;
        }
        if (output.isJson()) {
            output.line(LabelFormat.JSON.text(file.toString(), transcript));
        } else {
            output.line(TranscriptText.of(file.toString(), transcript));
        }
    }

    @Override
    public void failed(Path file, IOException reason) {
        exitCode = AudioDigit.SOME_INPUT_FAILED;
        output.failed(file, reason);
    }
}
