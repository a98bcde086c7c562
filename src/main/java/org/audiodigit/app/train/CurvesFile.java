package org.audiodigit.app.train;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.model.ModelStore;

/**
 * The curves of a run on disk, {@code history.csv} in its folder: a line a point, in order, {@code
 * part,epoch,loss,accuracy}, each line written as its point comes.
 */
final class CurvesFile {

    static final String NAME = "history.csv";

    private static final String HEADINGS = "part,epoch,loss,accuracy";

    private final Path file;

    CurvesFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /**
     * @throws IOException if it cannot be read or is damaged
     */
    List<CurvePoint> read() throws IOException {
        List<CurvePoint> points = new ArrayList<>();
        if (!Files.exists(file)) {
            return points;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.split(",");
            // the last line of a process that was killed may be half a line
            if (cells.length == 4) {
                points.add(point(cells));
            }
        }
        return points;
    }

    private CurvePoint point(String[] cells) throws IOException {
        try {
            return new CurvePoint(
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    cells[0].equals("validation"));
        } catch (NumberFormatException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    /** Begins anew, with these points. */
    void begin(List<CurvePoint> points) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, HEADINGS + "\n");
        append(points);
    }

    /** Removes the file and its folder unless the folder holds a model. */
    void deleteIfAlone() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || ModelStore.isModel(folder)) {
            return;
        }
        Files.deleteIfExists(file);
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException others) {
            // what else is in there is not ours to remove
            return;
        }
    }

    void append(List<CurvePoint> points) throws IOException {
        try (Writer out =
                Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
            for (CurvePoint point : points) {
                out.write(
                        String.format(
                                Locale.ROOT,
                                "%s,%.6f,%.6f,%.6f%n",
                                point.validation() ? "validation" : "train",
                                point.epoch(),
                                point.loss(),
                                point.accuracy()));
            }
        }
    }
}
