package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.files.FilePaths;
import picocli.CommandLine.Option;

/** The label files of {@code transcribe}. */
final class LabelOutput {

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = {
                "Also write a label file for each recording: ${COMPLETION-CANDIDATES}.",
                "audacity and textgrid mark words that the model is not sure of by a question mark."
            },
            converter = Converters.ToLabelFormat.class,
            completionCandidates = Converters.ToLabelFormat.class)
    private LabelFormat format;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = {
                "The folder for the label files, which are named after the recordings.",
                "Existing files are not replaced."
            })
    private Path folder;

    /** Checks before the work starts that the folder can be used. */
    void check() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    /**
     * Writes the label file of a recording.
     *
     * @param inputs the files and folders that the user named; files of a folder keep their
     *     subfolders
     */
    void write(Path recording, List<Path> inputs, Transcript transcript) throws IOException {
        Path file = labelFile(relative(recording, inputs));
        if (Files.exists(file)) {
            throw new FileSystemException(
                    recording.toString(),
                    null,
                    "the label file "
                            + file
                            + " already exists; delete it or choose another folder");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        LabelFiles.write(file, format, recording.toString(), transcript);
    }

    private Path labelFile(Path relative) {
        String stem = FilePaths.stem(relative.getFileName().toString());
        return folder.resolve(relative).resolveSibling(stem + format.extension());
    }

    private static Path relative(Path recording, List<Path> inputs) {
        return inputs.stream()
                .filter(input -> !input.equals(recording) && recording.startsWith(input))
                .findFirst()
                .map(input -> input.relativize(recording))
                .orElse(recording.getFileName());
    }
}
