package org.audiodigit.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.common.Failures;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.ModelArchive;
import org.audiodigit.model.ModelStore;

/**
 * The file {@code history.csv} in the folder of a run, with the points of its curves: one line
 * {@code part,epoch,loss,accuracy} for each point, in the order of the training.
 */
public final class CurvesFile {

    public static final String NAME = ModelArchive.CURVES;

    private static final String HEADER = "part,epoch,loss,accuracy";

    private static final long MAX_BYTES = 32 << 20;

    private final Path file;

    public CurvesFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /**
     * Reads all points; a missing file contains none.
     *
     * @throws IOException if the file is unreadable, damaged or too large
     */
    public List<CurvePoint> read() throws IOException {
        List<CurvePoint> points = new ArrayList<>();
        if (!Files.exists(file)) {
            return points;
        }
        for (String line : text().lines().skip(1).toList()) {
            String[] cells = line.split(",");
            if (cells.length == 4) {
                points.add(point(cells));
            }
        }
        return points;
    }

    /** Returns the complete lines; a killed process may leave a partial one at the end. */
    private String text() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is not a regular file");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new FileSystemException(file.toString(), null, "is larger than 32 MB");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private CurvePoint point(String[] cells) throws IOException {
        try {
            return new CurvePoint(
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    cells[0].equals("validation"));
        } catch (NumberFormatException e) {
            throw new FileSystemException(file.toString(), null, "is damaged");
        }
    }

    /** Replaces the content of the file. */
    public void write(List<CurvePoint> points) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] text = (HEADER + "\n" + lines(points)).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
    }

    /** Deletes the file and its folder unless the folder contains a model. */
    public void deleteWithoutModel() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || ModelStore.isModel(folder)) {
            return;
        }
        Files.deleteIfExists(file);
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException otherFiles) {
            // the folder stays with the files of the user
            return;
        }
    }

    public void append(List<CurvePoint> points) throws IOException {
        try {
            Files.writeString(file, lines(points), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Failures.notWritten(file, e);
        }
    }

    private static String lines(List<CurvePoint> points) {
        StringBuilder lines = new StringBuilder();
        for (CurvePoint point : points) {
            lines.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%.6f,%.6f,%.6f\n",
                            point.validation() ? "validation" : "train",
                            point.epoch(),
                            point.loss(),
                            point.accuracy()));
        }
        return lines.toString();
    }
}
