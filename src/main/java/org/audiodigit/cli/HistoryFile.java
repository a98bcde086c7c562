package org.audiodigit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.audiodigit.common.Failures;
import org.audiodigit.training.EpochResult;

/** The file of {@code --history}: one JSON object an epoch, appended. */
final class HistoryFile {

    private static final long MOST_BYTES = 64 << 20;

    private final Path file;

    /**
     * @throws IOException if the file cannot be written: better before the training than after its
     *     first epoch
     */
    HistoryFile(Path file) throws IOException {
        this.file = file;
        append("");
    }

    void append(EpochResult epoch) throws IOException {
        append(JsonLine.of(epoch) + "\n");
    }

    /**
     * Appends what a killed process had no time to: the epochs that are not there yet. Those of
     * other trainings stay, and so does a last line that was written half, on a line of its own.
     *
     * @throws IOException if the file is too large to look through, or cannot be written
     */
    void complete(List<EpochResult> history) throws IOException {
        String text = text();
        if (!text.isEmpty() && !text.endsWith("\n")) {
            append("\n");
        }
        List<String> epochs = history.stream().map(JsonLine::of).toList();
        for (String missing : epochs.subList(written(epochs, text), epochs.size())) {
            append(missing + "\n");
        }
    }

    /** How many epochs of this training are there, which may have begun behind others. */
    private static int written(List<String> epochs, String text) {
        List<String> lines = text.lines().toList();
        int begin = epochs.isEmpty() ? -1 : lines.lastIndexOf(epochs.get(0));
        if (begin < 0) {
            return 0;
        }
        int written = 0;
        for (String line : lines.subList(begin, lines.size())) {
            if (written < epochs.size() && line.equals(epochs.get(written))) {
                written++;
            }
        }
        return written;
    }

    /** Empty for what is no ordinary file, such as a terminal. */
    private String text() throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "is larger than a history can be (64 MB), so nobody knows which epochs it has;"
                            + " name another file");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void append(String text) throws IOException {
        try {
            Files.write(
                    file,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Failures.notWritten(file, e);
        }
    }
}
