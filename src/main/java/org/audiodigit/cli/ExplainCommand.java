package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.common.Formats;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Explanation;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.ImportantRegion;
import org.audiodigit.model.Occlusion;
import org.audiodigit.model.StoredModel;
import org.audiodigit.signal.Waveform;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which parts of a spectrogram speak for and against a label. */
@Command(
        name = "explain",
        description = {
            "Shows which parts of the spectrogram speak for and against a label.",
            "Parts of the spectrogram are hidden one after the other (occlusion). The importance is"
                    + " the decrease of the label's log-odds."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Mixin private ModelOption model;

    @Parameters(paramLabel = "FILE", description = "A WAV file with one word.")
    private Path file;

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            description = "The label to explain; default: the most probable one.")
    private String label;

    @Option(names = "--output", paramLabel = "X.png", description = "The image to write.")
    private Path image;

    /**
     * The JSON object; names and order are part of the interface.
     *
     * @param frames start of each row in seconds; its frame is centred on it
     * @param bands centre of each band in Hz
     * @param importance {@code [frames][bands]}
     */
    private record ExplanationJson(
            String file,
            String label,
            double probability,
            double[] frames,
            double[] bands,
            float[][] importance) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        StoredModel stored = model.open();
        List<String> labels = stored.manifest().labels();
        if (label != null && !labels.contains(label)) {
            throw output.usageError(
                    "--label: the model has the labels %s, not %s"
                            .formatted(String.join(", ", labels), label));
        }
        if (image == null && !output.isJson()) {
            throw output.usageError("--output or --json is required");
        }
        if (image != null) {
            OutputFile.check(image);
            if (OutputFile.isSame(image, file)) {
                throw output.usageError(
                        "--output would overwrite the recording; choose another file");
            }
        }
        Waveform waveform = WavReader.read(file).waveform();
        Explanation explanation;
        try (ModelLoader loader = new ModelLoader(stored)) {
            DigitModel loaded = loader.get();
            explanation = Occlusion.explain(loaded, waveform);
        }
        int shown = label == null ? explanation.prediction().best() : labels.indexOf(label);
        if (image != null) {
            OutputFile.write(image, () -> new ExplanationImage(explanation, shown).write(image));
        }
        report(explanation, shown);
        return ExitCode.OK;
    }

    private void report(Explanation explanation, int shown) {
        String name = explanation.prediction().labels().get(shown);
        double probability = explanation.prediction().probabilities()[shown];
        if (output.isJson()) {
            output.json(json(explanation, shown, name, probability));
        } else {
            output.line("%s: %s, %s".formatted(file, name, Formats.percent(probability)));
            FrontEnd frontEnd = explanation.frontEnd();
            double start = explanation.analysis().startSeconds();
            output.line(
                    "%s: time from left to right, %s to %s s; frequency from bottom to top, %s to %s; orange speaks for %s, blue against it"
                            .formatted(
                                    image,
                                    Formats.decimal(start, 2),
                                    Formats.decimal(
                                            start + frontEnd.rows() * frontEnd.rowSeconds(), 2),
                                    Formats.roundHertz(frontEnd.frequency(0)),
                                    Formats.roundHertz(frontEnd.frequency(frontEnd.columns() - 1)),
                                    name));
            output.line(ImportantRegion.describe(explanation, shown, 0));
        }
    }

    private ExplanationJson json(
            Explanation explanation, int shown, String name, double probability) {
        FrontEnd frontEnd = explanation.frontEnd();
        int rows = frontEnd.rows();
        int columns = frontEnd.columns();
        double[] frames = new double[rows];
        double[] bands = new double[columns];
        Arrays.setAll(
                frames, row -> explanation.analysis().startSeconds() + row * frontEnd.rowSeconds());
        Arrays.setAll(bands, frontEnd::frequency);
        float[] flat = explanation.importance().get(shown);
        float[][] importance = new float[rows][];
        for (int row = 0; row < rows; row++) {
            importance[row] = Arrays.copyOfRange(flat, row * columns, (row + 1) * columns);
        }
        return new ExplanationJson(file.toString(), name, probability, frames, bands, importance);
    }
}
