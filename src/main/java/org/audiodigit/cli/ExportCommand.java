package org.audiodigit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.audiodigit.common.Formats;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.onnx.OnnxModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a model for other runtimes. */
@Command(
        name = "export",
        description = {
            "Writes a model as one file that ONNX Runtime runs on other systems, in browsers and on"
                    + " phones.",
            "The file has the whole classifier: its input are the samples of a recording, in which it"
                    + " finds the word; its outputs are calibrated probabilities and the score by"
                    + " which other sounds are rejected. Its metadata describe both."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

    private static final String SUFFIX = ".onnx";

    /** What DJL and its server read beside a model. */
    private static final String SERVING_PROPERTIES = "engine=OnnxRuntime\n";

    @Mixin private CommandOutput output;

    @Mixin private ModelOption model;

    /** The formats; the names are those of the option. */
    enum Format {
        onnx
    }

    @Option(
            names = "--format",
            defaultValue = "onnx",
            paramLabel = "NAME",
            description = "The format: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "X.onnx|FOLDER",
            description = {
                "The file to write, such as digits.onnx; it is replaced if it exists.",
                "A name without .onnx is that of a folder for DJL, with model.onnx and"
                        + " serving.properties."
            })
    private Path target;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description =
                    "The licence of the model, for the metadata; default: not stated, or that of the"
                            + " shipped model.")
    private String licence;

    /** The written file; names and order are part of the interface. */
    private record ExportJson(
            String model,
            String format,
            String output,
            long bytes,
            int sampleRate,
            List<String> labels) {}

    @Override
    public Integer call() throws IOException {
        boolean isFile = target.toString().endsWith(SUFFIX);
        Path file = isFile ? target : target.resolve("model" + SUFFIX);
        if (isFile) {
            OutputFile.check(file);
        }
        StoredModel stored = model.open();
        OnnxModel converted = converted(stored);
        OutputFile.write(
                file,
                () -> {
                    if (!isFile) {
                        Files.createDirectories(target);
                    }
                    AtomicFile.write(file, converted::writeTo);
                });
        if (!isFile) {
            byte[] settings = SERVING_PROPERTIES.getBytes(StandardCharsets.UTF_8);
            Path properties = target.resolve("serving.properties");
            OutputFile.write(
                    properties, () -> AtomicFile.write(properties, out -> out.write(settings)));
        }
        report(stored, file);
        return ExitCode.OK;
    }

    private OnnxModel converted(StoredModel stored) throws IOException {
        boolean isShipped = ShippedModel.hasWeightsOf(stored.manifest());
        String known = isShipped ? ShippedModel.LICENCE : "";
        try {
            return OnnxModel.of(stored, licence == null ? known : licence);
        } catch (UnsupportedOperationException e) {
            throw new FileSystemException(stored.folder().toString(), null, e.getMessage());
        }
    }

    private void report(StoredModel stored, Path file) throws IOException {
        long bytes = Files.size(file);
        int rate = stored.frontEnd().sampleRate();
        List<String> labels = stored.manifest().labels();
        if (output.isJson()) {
            output.json(
                    new ExportJson(
                            stored.folder().toString(),
                            format.name(),
                            file.toString(),
                            bytes,
                            rate,
                            labels));
        } else {
            output.line(
                    "%s: ONNX, %s; input: mono samples at %d Hz; outputs: probabilities of %s, rejection score, place of the word"
                            .formatted(
                                    file,
                                    Formats.decimal(bytes / 1e6, 1) + " MB",
                                    rate,
                                    Formats.count(labels.size(), "label")));
        }
    }
}
