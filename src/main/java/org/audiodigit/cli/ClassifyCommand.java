package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.audiodigit.audio.wav.WavFinder;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.model.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is spoken in recordings. */
@Command(
        name = "classify",
        description = {
            "Says what is spoken in recordings, with a bar for every label.",
            "A question mark behind the label: the model is not sure of it.",
            "Exit code 1 if one of them could not be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ClassifyCommand implements Callable<Integer>, FileClassifier.Answers {

    @Mixin private CommandOutput output;

    @Mixin private ModelOption model;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "WAV files, or folders to search for them, up to 32 levels deep.")
    private List<Path> files;

    private final ClassifyText line = new ClassifyText();
    private RejectionRule rejectionRule = RejectionRule.STANDARD;
    private int exitCode = ExitCode.OK;

    /** As the JSON says it; the names and their order are part of the interface. */
    private record Answer(
            String file, String label, boolean sure, Map<String, Float> probabilities) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        StoredModel stored = model.open();
        rejectionRule = stored.manifest().rejectionRule();
        try (ModelLoader loading = new ModelLoader(stored);
                FileClassifier work = new FileClassifier(loading, stored.frontEnd(), this)) {
            for (Path file : files) {
                WavFinder.find(file, work);
            }
            work.finish();
        }
        return exitCode;
    }

    @Override
    public void classified(Path file, Prediction prediction) {
        boolean sure = rejectionRule.accepts(prediction);
        if (output.isJson()) {
            output.json(
                    new Answer(file.toString(), prediction.label(), sure, prediction.byLabel()));
        } else {
            output.line(line.of(file.toString(), prediction, sure));
        }
    }

    @Override
    public void failed(Path file, IOException reason) {
        exitCode = AudioDigit.SOME_INPUT_FAILED;
        output.failed(file, reason);
    }
}
