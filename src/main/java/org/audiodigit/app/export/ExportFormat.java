package org.audiodigit.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.files.PngFile;
import org.audiodigit.model.ModelArchive;
import org.audiodigit.model.onnx.OnnxModel;
import org.audiodigit.signal.SampleSource;

/**
 * A file format for exports. A new format needs a constant here and a caller of {@link Exporter}.
 *
 * @param <C> what a file of the format contains
 * @param description name of the format in the file chooser
 * @param extension with its dot, e.g. {@code .csv}
 * @param writer writes a whole file or none; called on a background thread
 */
public record ExportFormat<C>(String description, String extension, Writer<C> writer) {

    /** The first row contains the names of the columns. */
    public static final ExportFormat<List<List<String>>> CSV =
            new ExportFormat<>("Table (CSV)", ".csv", CsvFile::write);

    public static final ExportFormat<Image> PNG =
            new ExportFormat<>("Image (PNG)", ".png", ExportFormat::writeImage);

    public static final ExportFormat<SampleSource> WAV =
            new ExportFormat<>("Recording (WAV)", ".wav", WavWriter::write);

    /** The content is a whole page. */
    public static final ExportFormat<String> HTML =
            new ExportFormat<>(
                    "Report (HTML)",
                    ".html",
                    (file, page) ->
                            AtomicFile.write(
                                    file, out -> out.write(page.getBytes(StandardCharsets.UTF_8))));

    /** The content is the folder of a model. */
    public static final ExportFormat<Path> MODEL =
            new ExportFormat<>(
                    "Model (ZIP)",
                    ModelArchive.EXTENSION,
                    (file, folder) -> new ModelArchive(file).write(folder));

    public static final ExportFormat<OnnxModel> ONNX =
            new ExportFormat<>(
                    "Model for ONNX Runtime",
                    ".onnx",
                    (file, model) -> AtomicFile.write(file, model::writeTo));

    private static void writeImage(Path file, Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        PngFile.write(file, pixels, width);
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writer<C> {

        void write(Path file, C content) throws IOException;
    }

    /** Appends the extension to a file name that has none. */
    Path withExtension(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + extension);
    }
}
