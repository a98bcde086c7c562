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

/** The file of {@code --history}, to which one JSON object per epoch is appended. */
final class HistoryFile {

    private static final long MAX_BYTES = 64 << 20;

    private final Path file;

    /**
     * Creates the file if it does not exist.
     *
     * @throws IOException if the file cannot be written, so that this is known before the training
     *     and not after its first epoch
     */
    HistoryFile(Path file) throws IOException {
        this.file = file;
        append("");
    }

    void append(EpochResult epoch) throws IOException {
        append(JsonLine.of(epoch) + "\n");
    }

    /**
     * Appends the epochs that are missing because a process was killed. The lines of other
     * trainings are kept, and so is an incomplete last line, which is terminated first.
     *
     * @throws IOException if the file is too large to be searched, or cannot be written
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

    /** Counts the written epochs of this training, which may start after those of others. */
    private static int written(List<String> epochs, String text) {
        List<String> lines = text.lines().toList();
        int start = epochs.isEmpty() ? -1 : lines.lastIndexOf(epochs.get(0));
        if (start < 0) {
            return 0;
        }
        int written = 0;
        for (String line : lines.subList(start, lines.size())) {
            if (written < epochs.size() && line.equals(epochs.get(written))) {
                written++;
            }
        }
        return written;
    }

    /** Returns the content; empty for a device such as a terminal. */
    private String text() throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "is larger than 64 MB, too large to be searched for epochs; choose another file");
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
