package org.audiodigit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.audiodigit.common.Formats;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.RunDetails;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.onnx.OnnxModel;
import org.audiodigit.model.web.WebPage;
import org.audiodigit.model.web.WebRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a model for other runtimes. */
@Command(
        name = "export",
        description = {
            "Writes a model as one file that ONNX Runtime runs on other systems, in browsers and on"
                    + " phones, or as a web page.",
            "The file has the whole classifier: its input are the samples of a recording, in which it"
                    + " finds the word; its outputs are calibrated probabilities and the score by"
                    + " which other sounds are rejected. Its metadata describe both.",
            "The page classifies recordings and words from the microphone in the browser. It needs no"
                    + " server: open its index.html, or put the folder on any web server."
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
        onnx,
        web
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
                        + " serving.properties.",
                "For web, the folder of the page: new, empty, or with an older page, which is"
                        + " replaced."
            })
    private Path target;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description =
                    "The licence of the model, for the metadata; default: not stated, or that of the"
                            + " shipped model.")
    private String licence;

    @Option(
            names = "--runtime",
            paramLabel = "FOLDER",
            description =
                    "For web: the folder of ONNX Runtime Web, as \""
                            + WebRuntime.INSTALL
                            + "\" installs it; default: the working folder.")
    private Path runtime;

    /** The written file; names and order are part of the interface. */
    private record ExportJson(
            String model,
            String format,
            String output,
            long bytes,
            int sampleRate,
            List<String> labels) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (format == Format.web) {
            writePage();
        } else if (runtime != null) {
            throw output.usageError("--runtime needs --format web");
        } else {
            writeOnnx();
        }
        return ExitCode.OK;
    }

    private void writeOnnx() throws IOException {
        boolean isFile = target.toString().endsWith(SUFFIX);
        Path file = isFile ? target : target.resolve("model" + SUFFIX);
        if (isFile) {
            OutputFile.check(file);
        }
        StoredModel stored = model.open();
        OnnxModel converted = OnnxModel.forExport(stored, licence);
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
        String text =
                "%s: ONNX, %s; input: mono samples at %d Hz; outputs: probabilities of %s, rejection score, place of the word";
        report(stored, file, Files.size(file), text);
    }

    private void writePage() throws IOException, InterruptedException {
        if (target.toString().endsWith(SUFFIX)) {
            throw output.usageError(
                    "--format web writes a folder; specify its name without " + SUFFIX);
        }
        WebPage.check(target);
        WebRuntime found = runtime == null ? installedRuntime() : WebRuntime.in(runtime);
        StoredModel stored = model.open();
        String name = RunDetails.read(stored.folder()).nameIn(stored.folder());
        new WebPage(name, OnnxModel.forExport(stored, licence), found).write(target, done -> {});
        report(
                stored,
                target,
                size(target),
                "%s: web page, %s, %4$s; open " + WebPage.START + " in a browser");
    }

    private static WebRuntime installedRuntime() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        if (WebRuntime.find(folder).isEmpty()) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "contains no ONNX Runtime Web, which the page needs; run \"%s\" in this folder, or specify another folder with it by --runtime"
                            .formatted(WebRuntime.INSTALL));
        }
        return WebRuntime.in(folder);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    /**
     * @param text with the output, its size, the sample rate and the number of labels
     */
    private void report(StoredModel stored, Path written, long bytes, String text) {
        int rate = stored.frontEnd().sampleRate();
        List<String> labels = stored.manifest().labels();
        if (output.isJson()) {
            output.json(
                    new ExportJson(
                            stored.folder().toString(),
                            format.name(),
                            written.toString(),
                            bytes,
                            rate,
                            labels));
        } else {
            output.line(
                    text.formatted(
                            written,
                            Formats.decimal(bytes / 1e6, 1) + " MB",
                            rate,
                            Formats.count(labels.size(), "label")));
        }
    }
}
