package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.label.WordSelection;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.dataset.DigitWords;
import org.audiodigit.files.FilePaths;
import picocli.CommandLine.Option;

/** The words that {@code cut} cuts out: of a label file, of a known sequence, or as recognised. */
final class WordSource {

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = {
                "The words are the labels of this file: .txt (Audacity), .TextGrid, .csv or .json.",
                "For several recordings a folder of label files that have the names of the recordings."
            })
    private Path labels;

    @Option(
            names = "--sequence",
            paramLabel = "\"WORD WORD ...\"",
            description = {
                "The words that were spoken, in order, separated by spaces.",
                "They are aligned with the words that the model recognises, and differences are"
                        + " printed."
            })
    private String sequence;

    /** Whether the sequence was given and has no words. */
    boolean isEmptySequence() {
        return sequence != null && sequence.isBlank();
    }

    WordSelection select(Path file, WavFile recording, FileTranscriber transcriber)
            throws IOException, InterruptedException {
        if (labels != null) {
            return labelled(file, recording);
        }
        Transcript transcript = transcriber.of(recording);
        return sequence == null
                ? WordSelection.sure(transcript)
                : WordSelection.ofSequence(DigitWords.toDigits(sequence), transcript);
    }

    private WordSelection labelled(Path file, WavFile recording) throws IOException {
        return WordSelection.all(LabelFiles.read(labelFile(file), recording.header().seconds()));
    }

    private Path labelFile(Path recording) throws IOException {
        if (!Files.isDirectory(labels)) {
            return labels;
        }
        String stem = FilePaths.stem(recording.getFileName().toString());
        return LabelFormat.extensions().stream()
                .map(extension -> labels.resolve(stem + extension))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () ->
                                new NoSuchFileException(
                                        labels.resolve(stem + LabelFormat.AUDACITY.extension())
                                                .toString()));
    }

    /** Whether one label file is given instead of a folder. */
    boolean isOneLabelFile() {
        return labels != null && !Files.isDirectory(labels);
    }
}
