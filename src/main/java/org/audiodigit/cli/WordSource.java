package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.audio.label.SequenceMatch;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.common.Formats;
import org.audiodigit.files.FilePaths;
import picocli.CommandLine.Option;

/** The words that {@code cut} cuts out: of a label file, of a known sequence, or as recognised. */
final class WordSource {

    /** Labels of other programs may be longer than the recording by a rounding error. */
    private static final double TOLERANCE_SECONDS = 0.05;

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

    /**
     * The words to cut out of a recording.
     *
     * @param transcript all words that were found
     * @param labels labels by the index of the word in the transcript
     * @param remarks sentences about words that were left out or may be wrong
     */
    record Selection(Transcript transcript, Map<Integer, String> labels, List<String> remarks) {}

    /** Whether the sequence was given and has no words. */
    boolean isEmptySequence() {
        return sequence != null && sequence.isBlank();
    }

    Selection select(Path file, WavFile recording, FileTranscriber transcriber)
            throws IOException, InterruptedException {
        if (labels != null) {
            return labelled(file, recording);
        }
        Transcript transcript = transcriber.of(recording);
        if (sequence != null) {
            SequenceMatch match =
                    SequenceMatch.of(Arrays.asList(sequence.strip().split("\\s+")), transcript);
            return new Selection(transcript, match.labels(), match.differences());
        }
        return recognised(transcript);
    }

    private Selection labelled(Path file, WavFile recording) throws IOException {
        Path labelFile = labelFile(file);
        List<TranscribedWord> words = LabelFiles.read(labelFile);
        double seconds = recording.header().seconds();
        double lastEnd = words.isEmpty() ? 0 : words.get(words.size() - 1).end();
        if (lastEnd > seconds + TOLERANCE_SECONDS) {
            throw new FileSystemException(
                    labelFile.toString(),
                    null,
                    "a label ends at %s, after the end of the recording (%s)"
                            .formatted(Formats.seconds(lastEnd), Formats.seconds(seconds)));
        }
        Map<Integer, String> all = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            all.put(i, words.get(i).label());
        }
        return new Selection(new Transcript(seconds, words), all, List.of());
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

    private static Selection recognised(Transcript transcript) {
        Map<Integer, String> sure = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        for (int i = 0; i < transcript.words().size(); i++) {
            TranscribedWord word = transcript.words().get(i);
            if (word.sure()) {
                sure.put(i, word.label());
            } else {
                remarks.add(
                        "The word at %s is not recognised reliably (\"%s\") and was left out."
                                .formatted(
                                        Formats.seconds(word.start()),
                                        TranscriptText.plain(word.label())));
            }
        }
        return new Selection(transcript, sure, remarks);
    }
}
