package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.model.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Classifies recordings. */
@Command(
        name = "classify",
        description = {
            "Classifies recordings and prints a bar for the probability of each label.",
            "A question mark marks predictions that the model is not sure of.",
            "The exit code is 1 if a recording cannot be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ClassifyCommand implements Callable<Integer>, FileClassifier.Listener {

    @Mixin private CommandOutput output;

    @Mixin private ModelOption model;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "WAV files, or folders to search for them, up to 32 levels deep.")
    private List<Path> files;

    private final ClassifyText text = new ClassifyText();
    private RejectionRule rejectionRule = RejectionRule.STANDARD;
    private int exitCode = ExitCode.OK;

    /** The JSON object of a file; names and order are part of the interface. */
    private record PredictionJson(
            String file, String label, boolean sure, Map<String, Float> probabilities) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        StoredModel stored = model.open();
        rejectionRule = stored.manifest().rejectionRule();
        try (ModelLoader loader = new ModelLoader(stored);
                FileClassifier classifier = new FileClassifier(loader, stored.frontEnd(), this)) {
            for (Path file : files) {
                classifier.classify(file);
            }
            classifier.finish();
        }
        return exitCode;
    }

    @Override
    public void classified(Path file, Prediction prediction) {
        boolean sure = rejectionRule.accepts(prediction);
        if (output.isJson()) {
            output.json(
                    new PredictionJson(
                            file.toString(), prediction.label(), sure, prediction.byLabel()));
        } else {
            output.line(text.of(file.toString(), prediction, sure));
        }
    }

    @Override
    public void failed(Path file, IOException reason) {
        exitCode = AudioDigit.SOME_INPUT_FAILED;
        output.failed(file, reason);
    }
}
